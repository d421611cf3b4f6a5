import options from 'virtual:astro-annals/options';
import type { Annals } from '../../content/annals.ts';
import { path } from '../../content/paths.ts';
import { timelineFiles, type TimelineFiles } from '../../render/static/timeline-files.ts';
import type { TimelineFilesAt } from '../../render/timeline-data.ts';
import { drawnTimeline } from './drawn-timeline.ts';

/** Up to so many events stand in the page itself. */
const mostInPage = 250;

const made = new Map<string, { readonly annals: Annals; readonly files: TimelineFiles | null }>();

/** The files of a timeline of `content/timelines`; `null` for one whose events stand in the page. Made once per build. */
export function filesOf(annals: Annals, id: string): TimelineFiles | null {
  const known = made.get(id);
  if (known?.annals === annals) return known.files;
  const files = make(annals, id);
  made.set(id, { annals, files });
  return files;
}

function make(annals: Annals, id: string): TimelineFiles | null {
  const { events, spec } = drawnTimeline(annals, id);
  if (events.length <= Math.min(mostInPage, options.tilesFrom)) return null;
  return timelineFiles(events, spec, events.length > options.tilesFrom);
}

/** Folder of the files of a timeline, below the site's base. */
export function folderOf(id: string, { version }: TimelineFiles): string {
  return `_annals/${id}/${version}/`;
}

/** Where the browser finds them. */
export function filesAt(id: string, files: TimelineFiles): TimelineFilesAt {
  const { pages, pyramids } = files;
  return { folder: path(folderOf(id, files)), pages, pyramids, eventPages: options.routes.events ? path('events/') : null };
}
