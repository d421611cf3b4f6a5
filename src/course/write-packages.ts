import { readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { BuiltSite } from '../kiosk/built-site.ts';
import { lessonFolder, lessonsFolder, timelinePage, type Lesson } from './lesson.ts';
import { cartridgeFiles, cartridgePages, scormFiles, type Material } from './packages.ts';
import { scormEntryPage } from './scorm-entry.ts';
import { zip } from '../kiosk/zip.ts';

/** Where the packages of a lesson are, below the folder of its language. */
export const packageFile = {
  cartridge: (id: string) => `teach/${id}.imscc`,
  /** No id has a dot. */
  olderCartridge: (id: string) => `teach/${id}-1.1.imscc`,
  scorm: (id: string) => `teach/${id}-scorm.zip`,
} as const;

interface Built {
  /** Folder of the site. */
  readonly dir: URL;
  /** As the Astro config has it. */
  readonly base: string;
  readonly site: string | undefined;
  /** What stands before the addresses of each language: nothing, and `nl/`. */
  readonly prefixes: readonly string[];
}

/**
 * Packs the lessons of a built site for course systems. The site has rendered
 * what goes into them: their pages below `_annals/course/`, which are taken
 * away, and at the addresses of the packages what there is to know of them.
 */
export async function writePackages({ dir, base, site, prefixes }: Built, logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>): Promise<void> {
  const built = await BuiltSite.open(fileURLToPath(dir), { base, host: site });
  const sizes: number[] = [];
  for (const prefix of prefixes) {
    const home = new URL(prefix, dir);
    for (const lesson of await lessonsOf(built, prefix)) {
      const pageFile = (name: string) => {
        const path = `${prefix}${lessonFolder(lesson.id)}${name}`;
        const file = [`${path}/index.html`, `${path}.html`].find((each) => built.has(each));
        if (file === undefined) throw new Error(`The build has made no page ${path}`);
        return file;
      };
      for (const line of leftOut(lesson, prefix)) logger.warn(line);
      const material: Material = {
        lesson,
        base: built.base,
        site: site === undefined ? undefined : new URL(site),
        page: (name) => built.text(pageFile(name)),
        file: async (path) => (built.has(decodeURIComponent(path)) ? built.read(decodeURIComponent(path)) : null),
      };
      const pages = await cartridgePages(material);
      const entry = await scormEntryPage(built, pageFile(timelinePage));
      for (const lack of entry.lacks) logger.warn(`SCORM package of ${prefix}${lesson.id}: ${lack}`);
      for (const [file, content] of [
        [packageFile.cartridge(lesson.id), zip(cartridgeFiles(material, pages, '1.3'))],
        [packageFile.olderCartridge(lesson.id), zip(cartridgeFiles(material, pages, '1.1'))],
        [packageFile.scorm(lesson.id), zip(scormFiles(material, entry.html))],
      ] as const) {
        sizes.push(content.length);
        await writeFile(new URL(file.split('/').map(encodeURIComponent).join('/'), home), content);
      }
    }
    await rm(new URL(lessonsFolder, home), { recursive: true, force: true });
    await rmdir(new URL('_annals/', home)).catch(() => undefined);
  }
  logger.info(`For course systems: ${sizes.length} packages, ${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} MB`);
}

/** What the packages of a lesson do without, for its author. */
export function leftOut({ id, events: { count, carried, assigned, unassigned } }: Pick<Lesson, 'id' | 'events'>, prefix: string): string[] {
  const packages = `Packages for course systems of ${prefix}${id}`;
  return [
    ...(carried < count ? [`${packages}: they hold what is assigned and the most important, ${carried} of ${count} events, and say so. For a part of the timeline, make a timeline of its own in content/timelines, with a query.`] : []),
    ...(unassigned > 0 ? [`${packages}: a course system can keep ${assigned} events as opened; ${unassigned} more that are assigned need not be opened. The option course.assigned says which are.`] : []),
  ];
}

async function lessonsOf(built: BuiltSite, prefix: string): Promise<Lesson[]> {
  const cartridge = /^teach\/[^/.]+\.imscc$/;
  const files = built.files.filter((file) => file.startsWith(prefix) && cartridge.test(file.slice(prefix.length)));
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(`${built.folder}/${file}`, 'utf8')) as Lesson));
}
