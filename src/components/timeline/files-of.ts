import options from 'virtual:astro-annals/options';
import type { Annals } from '../../content/annals.ts';
import { oncePerContent } from '../../content/once-per-content.ts';
import { asset } from '../../content/paths.ts';
import { localeIn } from '../../i18n/locale.ts';
import { prefixOf } from '../../options/local-site.ts';
import { timelineFiles, type TimelineFiles } from '../../render/static/timeline-files.ts';
import type { TimelineFilesAt } from '../../render/timeline-data.ts';
import { folderInMaking } from '../../site/folder-in-making.ts';
import { freeMemory } from '../../site/free-memory.ts';
import { outputFolder } from '../../site/output-folder.ts';
import { drawnTimeline } from './drawn-timeline.ts';

/** Up to so many events stand in the page itself. */
const mostInPage = 250;

/** The files of a timeline, as far as they are at hand. */
export interface FilesOf extends TimelineFiles {
  /** JSON by name; `null` where they have been written into the site already. */
  readonly files: ReadonlyMap<string, string> | null;
}

/** The files of a timeline of `content/timelines`; `null` for one whose events stand in the page. Made once per build. */
export const filesOf = oncePerContent((annals, id): FilesOf | null => {
  const { events, spec } = drawnTimeline(annals, id);
  if (events.length <= Math.min(mostInPage, options.tilesFrom)) return null;
  const tiled = events.length > options.tilesFrom;
  const output = outputFolder();
  if (!output) {
    const files = new Map<string, string>();
    return { ...timelineFiles(events, spec, tiled, (name, json) => files.set(name, json)), files };
  }
  const folder = folderInMaking(new URL(folderAbove(annals, id), output));
  const own = timelineFiles(events, spec, tiled, folder.write);
  folder.finish(own.version);
  // Pages are rendered beside the search's indexing, which needs what placing and cutting have left behind.
  freeMemory();
  return { ...own, files: null };
});

/** Folder of the files of a timeline, below the site's base. */
export function folderOf(annals: Annals, id: string, { version }: TimelineFiles): string {
  return `${folderAbove(annals, id)}${version}/`;
}

function folderAbove({ lang }: Annals, id: string): string {
  return `_annals/${prefixOf(lang, options)}${id}/`;
}

/** Where the browser finds them. */
export function filesAt(annals: Annals, id: string, files: TimelineFiles): TimelineFilesAt {
  const { pages, pyramids } = files;
  return { folder: asset(folderOf(annals, id, files)), pages, pyramids, eventPages: options.routes.events ? localeIn(annals.lang).path('events/') : null };
}
