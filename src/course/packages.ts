import { createHash } from 'node:crypto';
import { cartridgeManifest, webLink, type CartridgeItem, type CartridgeVersion } from './common-cartridge.ts';
import { lmsPage } from './lms-page.ts';
import type { Lesson } from './lesson.ts';
import { scormEntry, scormManifest } from './scorm-manifest.ts';

/** Files of a package, by path, in the order in which they stand in it. */
export type PackageFiles = Map<string, string | Uint8Array>;

/** What packages are made from. */
export interface Material {
  readonly lesson: Lesson;
  /** The site's base, with a slash at either end. */
  readonly base: string;
  /** The address of the site, where it has one. */
  readonly site: URL | undefined;
  /** A page of the lesson, as the site has rendered it. */
  readonly page: (name: string) => Promise<string>;
  /** A file of the site by its path; `null` for one that is not there. */
  readonly file: (path: string) => Promise<Uint8Array | null>;
}

/** The pages of a lesson as cartridges of all versions hold them. */
export interface CartridgePages {
  /** Pages, then their pictures. */
  readonly files: PackageFiles;
  readonly items: readonly CartridgeItem[];
  /** Paths of the pictures. */
  readonly media: readonly string[];
}

export async function cartridgePages({ lesson, base, site, page: pageOf, file: fileOf }: Material): Promise<CartridgePages> {
  const files: PackageFiles = new Map();
  const media = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  const items: CartridgeItem[] = [];
  for (const { name, title, forTeachers } of lesson.pages) {
    const html = await pageOf(name);
    // Which pictures there are is known after a first look.
    for (const path of lmsPage(html, { base, site, mediaName: (path) => path }).media.keys()) {
      const bytes = media.has(path) ? null : await fileOf(path);
      if (bytes) media.set(path, { name: mediaName(path, media.size), bytes });
    }
    const page = lmsPage(html, { base, site, mediaName: (path) => media.get(path)?.name ?? null });
    const file = `${name}.html`;
    files.set(file, page.html);
    items.push({ title, kind: 'page', file, media: [...new Set(page.media.values())], role: forTeachers ? 'Instructor' : 'Learner' });
  }
  for (const { name, bytes } of media.values()) files.set(name, bytes);
  return { files, items, media: [...media.values()].map(({ name }) => name) };
}

/** The files of a Common Cartridge: a link, a module for pupils, and one for those who teach. */
export function cartridgeFiles(material: Pick<Material, 'lesson' | 'base' | 'site'>, { files, items, media }: CartridgePages, version: CartridgeVersion): PackageFiles {
  const { lesson, site } = material;
  const { title, description, lang, publisher } = lesson;
  const links: CartridgeItem[] = [];
  const linkFiles: PackageFiles = new Map();
  if (site && lesson.address !== undefined) {
    const item = { title: lesson.words.link, kind: 'link', file: 'timeline.xml', role: 'Learner' } as const;
    linkFiles.set(item.file, webLink({ title: item.title, address: new URL(lesson.address, site).href, version }));
    links.push(item);
  }
  const modules = [
    { title, items: [...links, ...items.filter(({ role }) => role === 'Learner')] },
    { title: `${lesson.words.teachers}: ${title}`, items: items.filter(({ role }) => role === 'Instructor') },
  ].filter(({ items }) => items.length > 0);
  const manifest = cartridgeManifest({ version, identifier: identifierOf('cartridge', material), title, description, lang, publisher, modules, media });
  return new Map([['imsmanifest.xml', manifest], ...linkFiles, ...files]);
}

/**
 * The files of a SCORM 1.2 package.
 *
 * @param entry The timeline as a page that needs no other file.
 */
export function scormFiles(material: Pick<Material, 'lesson' | 'base' | 'site'>, entry: string): PackageFiles {
  return new Map([
    ['imsmanifest.xml', scormManifest({ identifier: identifierOf('scorm', material), title: material.lesson.title })],
    [scormEntry, entry],
  ]);
}

/** The same for each edition of a lesson, and no other lesson's: course systems know by it what replaces what. */
function identifierOf(kind: string, { lesson, base, site }: Pick<Material, 'lesson' | 'base' | 'site'>): string {
  const about = [kind, site?.href ?? lesson.publisher ?? '', base, lesson.lang, lesson.id];
  return `annals-${createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 24)}`;
}

/** A name without what file systems or addresses could stumble over, and no other file's. */
function mediaName(path: string, nth: number): string {
  const [, name = 'file', ending = ''] = /([^/]*?)(\.\w+)?$/.exec(path) ?? [];
  return `media/${nth + 1}-${name.replace(/[^\w-]+/g, '-').slice(0, 60)}${ending}`;
}
