/** The XML of a Common Cartridge 1.3: its manifest, and its links. */
import { element, escaped, xmlDocument } from './xml.ts';

/** What a cartridge is made of. */
export interface Cartridge {
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

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1',
  'xmlns:lomimscc': 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest',
  'xmlns:lom': 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/resource',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': [
    'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imscp_v1p2_v1p0.xsd',
    'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest http://www.imsglobal.org/profile/cc/ccv1p3/LOM/ccv1p3_lommanifest_v1p0.xsd',
    'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/resource http://www.imsglobal.org/profile/cc/ccv1p3/LOM/ccv1p3_lomresource_v1p0.xsd',
  ].join(' '),
};

/** The `imsmanifest.xml` of a cartridge. */
export function cartridgeManifest(cartridge: Cartridge): string {
  const { identifier, modules, media } = cartridge;
  const items = modules.flatMap((module) => module.items);
  return xmlDocument(
    element(
      'manifest',
      { identifier, ...namespaces },
      element('metadata', {}, element('schema', {}, 'IMS Common Cartridge'), element('schemaversion', {}, '1.3.0'), metadata(cartridge)),
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
      { identifier: resourceId(item), ...(kind === 'page' ? { type: 'webcontent', href: file } : { type: 'imswl_xmlv1p3' }) },
      ...(role === 'Instructor' ? [element('metadata', {}, roleOf(role))] : []),
      element('file', { href: file }),
      ...(item.media ?? []).map((path) => element('dependency', { identifierref: mediaId(all.indexOf(path)) })),
    );
  }

  function resourceId(item: CartridgeItem): string {
    return `resource-${items.indexOf(item) + 1}`;
  }
}

/** The file of a link to a page of the web; course systems open it in a window of its own. */
export function webLink({ title, address }: { title: string; address: string }): string {
  return xmlDocument(
    element(
      'webLink',
      {
        xmlns: 'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': 'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3 http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imswl_v1p3.xsd',
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
function metadata({ title, description, lang, publisher }: Cartridge): string {
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
              element('lomimscc:role', {}, element('lomimscc:source', {}, 'LOMv1.0'), element('lomimscc:value', {}, 'publisher')),
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

function roleOf(role: CartridgeItem['role']): string {
  return element(
    'lom:lom',
    {},
    element('lom:educational', {}, element('lom:intendedEndUserRole', {}, element('lom:source', {}, 'IMSGLC_CC_Rolesv1p3'), element('lom:value', {}, role))),
  );
}
