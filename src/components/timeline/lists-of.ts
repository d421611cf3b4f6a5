import options from 'virtual:astro-annals/options';
import { eventsOf, type Annals } from '../../content/annals.ts';
import { oncePerContent } from '../../content/once-per-content.ts';
import { formatPeriod } from '../../dates/format-period.ts';
import type { TimelineEvent } from '../../events/event.ts';
import { listPages } from '../../events/list-pages.ts';
import { localeIn } from '../../i18n/locale.ts';

/** A page lists no more events than this. */
export const mostListed = 500;

/** The lists of all events of a timeline, one a page, in the order of time. */
export type Lists = readonly (readonly TimelineEvent[])[];

/** The lists of a timeline; none for one whose events its own page lists. Made once per build. */
export const listsOf = oncePerContent((annals, id): Lists => {
  const events = options.routes.lists ? eventsOf(annals, queryOf(annals, id)) : [];
  return events.length > mostListed ? listPages(events, mostListed) : [];
});

function queryOf({ timelines }: Annals, id: string): string {
  return timelines.find((timeline) => timeline.id === id)?.data.query ?? '';
}

/** Where a list is; without a number, the index of them all. */
export function listAddress({ lang }: Annals, id: string, number?: number): string {
  return localeIn(lang).path(`${folderOf(id)}timeline/list/${number === undefined ? '' : `${number}/`}`);
}

/** Where an event of a list can be read: on its page, or on the timeline. */
export function eventAddress({ lang }: Annals, id: string, { href, id: event }: TimelineEvent): string {
  return href ?? localeIn(lang).path(`${folderOf(id)}${options.routes.timeline ? 'timeline/' : ''}#event=${event}`);
}

/** The stretch of time of a list, or of several, in words. */
export function periodOf({ lang }: Annals, lists: Lists): string {
  const first = lists[0]?.[0];
  const last = lists.at(-1)?.at(-1);
  if (!first || !last) return '';
  const { from, to } = formatPeriod(first.at, last.at, lang);
  return from === to ? from : localeIn(lang).t('lists.period', { from, to });
}

/** What `getStaticPaths` says of the lists of a timeline: their index, and each of them. */
export function listPaths(annals: Annals, id: string): { readonly page: string | undefined }[] {
  const lists = listsOf(annals, id);
  if (lists.length === 0) return [];
  return [{ page: undefined }, ...lists.map((_, index) => ({ page: String(index + 1) }))];
}

/** Pages of the home timeline are at the root. */
function folderOf(id: string): string {
  return id === 'index' ? '' : `${id}/`;
}
