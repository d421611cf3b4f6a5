import { defineCollection, type CollectionConfig, type SchemaContext } from 'astro/content/config';
import type { Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import type { SiteOptions } from '../options/site-options.ts';
import { tellCheck } from './told-to-check.ts';
import { readDossier, type Dossier } from './dossier.ts';
import { contentLoader, type DossierSource } from './loader.ts';
import { storedNames, type StoredName } from './raw-entry.ts';
import { eventSchema, type EventData } from './schemas/event.ts';
import { glossarySchema, type GlossaryData } from './schemas/glossary.ts';
import { questionSchema, type QuestionData } from './schemas/question.ts';
import { sourceSchema, type SourceData } from './schemas/source.ts';
import { timelineSchema, type TimelineData } from './schemas/timeline.ts';
import { translationSchema, type TranslationData } from './schemas/translation.ts';

/** Fields of an author's own, collection by collection, on top of the package's. */
export interface Extensions {
  readonly events?: z.ZodRawShape;
  readonly timelines?: z.ZodRawShape;
  readonly sources?: z.ZodRawShape;
  readonly glossary?: z.ZodRawShape;
  readonly questions?: z.ZodRawShape;
}

/** The collections of a site: what `getCollection` gives for each of them follows from these types. */
export interface AnnalsCollections<E extends Extensions> {
  events: Collection<EventData, E['events']>;
  timelines: Collection<TimelineData, E['timelines']>;
  sources: Collection<SourceData, E['sources']>;
  glossary: Collection<GlossaryData, E['glossary']>;
  questions: Collection<QuestionData, E['questions']>;
  /** Entries of the others in the site's further languages. */
  translations: Collection<TranslationData, undefined>;
}

/** A collection of entries with this data, and an author's fields, if any, on top of it. */
export type Collection<Data, Shape> = CollectionConfig<z.ZodType<Extended<Data, Shape>>, Loader>;

/** A field of the author's own stands in for the package's of the same name. */
export type Extended<Data, Shape> = Shape extends z.ZodRawShape
  ? { [Field in keyof Data as Field extends keyof Shape ? never : Field]: Data[Field] } & z.output<z.ZodObject<Shape>>
  : Data;

/**
 * The collections of a site.
 *
 * @param extend Further fields, as Zod shapes: `{ events: { species: z.string() } }`.
 * @returns What `src/content.config.ts` exports as `collections`, or a part of it.
 */
export function defineAnnals<const E extends Extensions>(site: SiteOptions, extend: E): AnnalsCollections<E>;
export function defineAnnals(site: SiteOptions, extend: Extensions) {
  const categories = site.categories && Object.keys(site.categories);
  const schemas = {
    events: ({ image }: Partial<SchemaContext> = {}) => eventSchema({ image, categories }).extend(extend.events ?? {}),
    timelines: () => timelineSchema().extend(extend.timelines ?? {}),
    sources: () => sourceSchema().extend(extend.sources ?? {}),
    glossary: () => glossarySchema().extend(extend.glossary ?? {}),
    questions: () => questionSchema().extend(extend.questions ?? {}),
  };
  const source = dossierSource(async () => {
    const dossier = await readDossier({
      root: site.root,
      contentDir: site.contentDir,
      drafts: site.drafts,
      lang: site.lang,
      languages: site.languages,
      schemas: {
        events: schemas.events(),
        timelines: schemas.timelines(),
        sources: schemas.sources(),
        glossary: schemas.glossary(),
        questions: schemas.questions(),
      },
    });
    tellCheck({ dossier });
    return dossier;
  });
  const folder = () => site.contentDir;
  return {
    events: defineCollection({ loader: contentLoader('events', source, folder), schema: schemas.events }),
    timelines: defineCollection({ loader: contentLoader('timelines', source, folder), schema: schemas.timelines }),
    sources: defineCollection({ loader: contentLoader('sources', source, folder), schema: schemas.sources }),
    glossary: defineCollection({ loader: contentLoader('glossary', source, folder), schema: schemas.glossary }),
    questions: defineCollection({ loader: contentLoader('questions', source, folder), schema: schemas.questions }),
    translations: defineCollection({ loader: contentLoader('translations', source, folder), schema: () => translationSchema }),
  };
}

/** Reads once for all loaders that ask in the same round. */
function dossierSource(read: () => Promise<Dossier>): DossierSource {
  let reading: Promise<Dossier> | undefined;
  let forgotten = false;
  const stored = new Set<StoredName>();
  return {
    read: () => (reading ??= read()),
    forget: () => {
      // All loaders hear of one change; the first of them is enough.
      if (forgotten) return;
      forgotten = true;
      reading = undefined;
      queueMicrotask(() => (forgotten = false));
    },
    stored: (name) => {
      stored.add(name);
      if (stored.size < storedNames.length) return;
      stored.clear();
      reading = undefined;
    },
  };
}
