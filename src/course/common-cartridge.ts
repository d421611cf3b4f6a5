/**
 * The XML of a Common Cartridge: its manifest, and its links. 1.3 is what most
 * course systems read; Moodle looks for the namespaces of 1.1 and takes no other.
 * What we need of them differs in names, and in how a publisher is told.
 */
import { element, escaped, xmlDocument } from './xml.ts';

/** Versions of the standard in which a lesson is packed. */
export type CartridgeVersion = '1.1' | '1.3';

/** What a cartridge is made of. */
export interface Cartridge {
  readonly version: CartridgeVersion;
  /** Its own in the world, an XML name. */
  readonly identifier: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** BCP 47 tag. */
  readonly lang: string;
  /** Who answers for it. */
  readonly publisher?: string | undefined;
  readonly modules: readonly CartridgeModule[];
  /** Files that pages show, by path. */
  readonly media: readonly string[];
}

/** Items of a course that belong together, under a heading. */
export interface CartridgeModule {
  readonly title: string;
  readonly items: readonly CartridgeItem[];
}

/** A page, or a file that tells a link. */
export interface CartridgeItem {
  readonly title: string;
  readonly kind: 'page' | 'link';
  /** Path in the cartridge. */
  readonly file: string;
  /** Paths of the files that it shows. */
  readonly media?: readonly string[];
  /** For whom it is; course systems that know the difference keep pages of instructors from pupils. */
  readonly role: 'Learner' | 'Instructor';
}

/** A version as it stands in the names of the standard: `v1p3`. */
function mark(version: CartridgeVersion): string {
  return `v${version.replace('.', 'p')}`;
}

function namespaces(version: CartridgeVersion) {
  const own = `imscc${mark(version)}`;
  const schemas = `http://www.imsglobal.org/profile/cc/cc${mark(version)}`;
  return {
    xmlns: `http://www.imsglobal.org/xsd/${own}/imscp_v1p1`,
    'xmlns:lomimscc': `http://ltsc.ieee.org/xsd/${own}/LOM/manifest`,
    'xmlns:lom': `http://ltsc.ieee.org/xsd/${own}/LOM/resource`,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': [
      `http://www.imsglobal.org/xsd/${own}/imscp_v1p1 ${schemas}/cc${mark(version)}_imscp_v1p2_v1p0.xsd`,
      `http://ltsc.ieee.org/xsd/${own}/LOM/manifest ${schemas}/LOM/cc${mark(version)}_lommanifest_v1p0.xsd`,
      `http://ltsc.ieee.org/xsd/${own}/LOM/resource ${schemas}/LOM/cc${mark(version)}_lomresource_v1p0.xsd`,
    ].join(' '),
  };
}

/** The `imsmanifest.xml` of a cartridge. */
export function cartridgeManifest(cartridge: Cartridge): string {
  const { version, identifier, modules, media } = cartridge;
  const items = modules.flatMap((module) => module.items);
  return xmlDocument(
    element(
      'manifest',
      { identifier, ...namespaces(version) },
      element('metadata', {}, element('schema', {}, 'IMS Common Cartridge'), element('schemaversion', {}, `${version}.0`), metadata(cartridge)),
      element(
        'organizations',
        {},
        element(
          'organization',
          { identifier: 'contents', structure: 'rooted-hierarchy' },
          element('item', { identifier: 'root' }, ...modules.map(moduleItem)),
        ),
      ),
      element('resources', {}, ...items.map((item) => resource(item, media)), ...media.map((file, index) => element('resource', { identifier: mediaId(index), type: 'webcontent', href: file }, element('file', { href: file })))),
    ),
  );

  function moduleItem({ title, items: own }: CartridgeModule, index: number): string {
    return element(
      'item',
      { identifier: `module-${index + 1}` },
      element('title', {}, escaped(title)),
      ...own.map((item) => element('item', { identifier: `item-${items.indexOf(item) + 1}`, identifierref: resourceId(item) }, element('title', {}, escaped(item.title)))),
    );
  }

  function resource(item: CartridgeItem, all: readonly string[]): string {
    const { kind, file, role } = item;
    return element(
      'resource',
      { identifier: resourceId(item), ...(kind === 'page' ? { type: 'webcontent', href: file } : { type: `imswl_xml${mark(version)}` }) },
      ...(role === 'Instructor' ? [element('metadata', {}, roleOf(role, version))] : []),
      element('file', { href: file }),
      ...(item.media ?? []).map((path) => element('dependency', { identifierref: mediaId(all.indexOf(path)) })),
    );
  }

  function resourceId(item: CartridgeItem): string {
    return `resource-${items.indexOf(item) + 1}`;
  }
}

/** The file of a link to a page of the web; course systems open it in a window of its own. */
export function webLink({ title, address, version }: { title: string; address: string; version: CartridgeVersion }): string {
  const name = `http://www.imsglobal.org/xsd/imscc${mark(version)}/imswl_${mark(version)}`;
  return xmlDocument(
    element(
      'webLink',
      {
        xmlns: name,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${name} http://www.imsglobal.org/profile/cc/cc${mark(version)}/cc${mark(version)}_imswl_${mark(version)}.xsd`,
      },
      element('title', {}, escaped(title)),
      element('url', { href: address, target: '_blank' }),
    ),
  );
}

function mediaId(index: number): string {
  return `media-${index + 1}`;
}

/** IEEE LOM, in the order of its standard. */
function metadata({ version, title, description, lang, publisher }: Cartridge): string {
  const string = (text: string) => element('lomimscc:string', { language: lang }, escaped(text));
  return element(
    'lomimscc:lom',
    {},
    element(
      'lomimscc:general',
      {},
      element('lomimscc:title', {}, string(title)),
      element('lomimscc:language', {}, escaped(lang)),
      ...(description ? [element('lomimscc:description', {}, string(description))] : []),
    ),
    ...(publisher
      ? [
          element(
            'lomimscc:lifeCycle',
            {},
            element(
              'lomimscc:contribute',
              {},
              // 1.1 knows only roles of LOM, and wants nobody to say so.
              element('lomimscc:role', {}, ...(version === '1.1' ? [] : [element('lomimscc:source', {}, 'LOMv1.0')]), element('lomimscc:value', {}, 'publisher')),
              element('lomimscc:entity', {}, escaped(vCard(publisher))),
            ),
          ),
        ]
      : []),
  );
}

/** LOM has people and institutions as vCards. */
function vCard(name: string): string {
  const value = name.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${value}\nN:${value};;;;\nORG:${value}\nEND:VCARD`;
}

function roleOf(role: CartridgeItem['role'], version: CartridgeVersion): string {
  return element(
    'lom:lom',
    {},
    element('lom:educational', {}, element('lom:intendedEndUserRole', {}, element('lom:source', {}, `IMSGLC_CC_Roles${mark(version)}`), element('lom:value', {}, role))),
  );
}
