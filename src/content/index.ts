import options from 'virtual:astro-annals/options';
import { defineAnnals, type AnnalsCollections, type Extensions } from './collections.ts';

/**
 * The collections `events`, `timelines`, `sources`, `glossary` and `questions`,
 * read from the content folder.
 *
 * ```ts
 * // src/content.config.ts
 * import { annalsCollections } from 'astro-annals/content';
 * export const collections = annalsCollections();
 * ```
 *
 * @param extend Fields of your own, as Zod shapes: `{ events: { species: z.string() } }`.
 */
export function annalsCollections<const E extends Extensions = Record<never, never>>(extend?: E): AnnalsCollections<E> {
  return defineAnnals(options, extend ?? ({} as E));
}

export type { AnnalsCollections, Extensions } from './collections.ts';
export { eventSchema, type EventData } from './schemas/event.ts';
export { glossarySchema, type GlossaryData } from './schemas/glossary.ts';
export { questionSchema, type QuestionData } from './schemas/question.ts';
export { sourceSchema, type SourceData } from './schemas/source.ts';
export { timelineSchema, type TimelineData } from './schemas/timeline.ts';
