import type { Annals } from './annals.ts';

/**
 * Whether readers of pages that belong to no timeline, such as the glossary or
 * the search, may be in distress: one timeline that is sensitive makes the site so.
 */
export function isSensitive({ timelines }: Pick<Annals, 'timelines'>): boolean {
  return timelines.length === 0 || timelines.some(({ data }) => data.sensitive);
}
