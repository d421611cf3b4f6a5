import { defineCollection, type SchemaContext } from 'astro/content/config';
import { z } from 'astro/zod';
import type { SiteOptions } from '../options/site-options.ts';
import { readDossier, type Dossier } from './dossier.ts';
import { contentLoader, type DossierSource } from './loader.ts';
import { eventSchema } from './schemas/event.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { questionSchema } from './schemas/question.ts';
import { sourceSchema } from './schemas/source.ts';
import { timelineSchema } from './schemas/timeline.ts';

const none = z.object({});

/** Fields of an author's own, collection by collection, on top of the package's. */
export interface Extensions {
  readonly events?: z.ZodRawShape;
  readonly timelines?: z.ZodRawShape;
  readonly sources?: z.ZodRawShape;
  readonly glossary?: z.ZodRawShape;
  readonly questions?: z.ZodRawShape;
}

/**
 * The five collections of a site.
 *
 * @param extend Further fields, as Zod shapes: `{ events: { species: z.string() } }`.
 * @returns What `src/content.config.ts` exports as `collections`, or a part of it.
 */
export function defineAnnals<const E extends Extensions>(site: SiteOptions, extend: E) {
  const schemas = {
    events: ({ image }: Partial<SchemaContext> = {}) =>
      eventSchema(image ? { image } : {}).extend((extend.events ?? none.shape) as NonNullable<E['events']>),
    timelines: () => timelineSchema().extend((extend.timelines ?? none.shape) as NonNullable<E['timelines']>),
    sources: () => sourceSchema().extend((extend.sources ?? none.shape) as NonNullable<E['sources']>),
    glossary: () => glossarySchema().extend((extend.glossary ?? none.shape) as NonNullable<E['glossary']>),
    questions: () => questionSchema().extend((extend.questions ?? none.shape) as NonNullable<E['questions']>),
  };
  const source = dossierSource(() =>
    readDossier({
      root: site.root,
      contentDir: site.contentDir,
      categories: site.categories && Object.keys(site.categories),
      drafts: site.drafts,
      schemas: {
        events: schemas.events(),
        timelines: schemas.timelines(),
        sources: schemas.sources(),
        glossary: schemas.glossary(),
        questions: schemas.questions(),
      },
    }),
  );
  const folder = () => site.contentDir;
  return {
    events: defineCollection({ loader: contentLoader('events', source, folder), schema: schemas.events }),
    timelines: defineCollection({ loader: contentLoader('timelines', source, folder), schema: schemas.timelines }),
    sources: defineCollection({ loader: contentLoader('sources', source, folder), schema: schemas.sources }),
    glossary: defineCollection({ loader: contentLoader('glossary', source, folder), schema: schemas.glossary }),
    questions: defineCollection({ loader: contentLoader('questions', source, folder), schema: schemas.questions }),
  };
}

/** Reads once for all loaders that ask in the same round. */
function dossierSource(read: () => Promise<Dossier>): DossierSource {
  let reading: Promise<Dossier> | undefined;
  let forgotten = false;
  return {
    read: () => (reading ??= read()),
    forget: () => {
      // Five loaders hear of one change; the first of them is enough.
      if (forgotten) return;
      forgotten = true;
      reading = undefined;
      queueMicrotask(() => (forgotten = false));
    },
  };
}
