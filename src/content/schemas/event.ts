import { z } from 'astro/zod';
import type { ImageFunction } from 'astro/content/config';
import { didYouMean } from '../nearest.ts';
import { day, edtfDate } from './date.ts';
import { text, texts } from './text.ts';

const countryCode = 'a country code of two capital letters, such as BE';

/** ISO 3166-1 alpha-2. */
const country = z
  .string({ error: countryCode })
  .regex(/^[A-Z]{2}$/, { error: countryCode });

function degrees(what: string, most: number) {
  return z.number({ error: what }).min(-most, { error: what }).max(most, { error: what });
}

/** What an event's picture needs: Astro's `image()` where entries are stored, a plain text where they are checked. */
export type ImageField = ImageFunction | (() => z.ZodType<string>);

/** A picture below `public/` stays the address it is; one beside the entry goes through Astro's `image()`. */
function picture(image: ImageField) {
  return z.union([z.string().regex(/^\//), image()], { error: pictureForm });
}

const pictureForm = 'a picture beside the entry (./picture.jpg) or below public/ (/picture.jpg)';

/** One of the declared categories; where none is declared, any will do. */
function category(declared: readonly string[] | undefined) {
  if (!declared) return text('the id of a category');
  const allowed = `a category of the options: ${declared.join(', ')}`;
  return text(allowed).refine((id) => declared.includes(id), {
    error: ({ input }) => `${allowed}${didYouMean(String(input), declared)}`,
  });
}

interface EventSchemaOptions {
  /** Astro's `image()` helper; without it, `image.src` is checked as text only. */
  readonly image?: ImageField | undefined;
  /** Ids of the declared categories. */
  readonly categories?: readonly string[] | undefined;
}

/** Front matter of one dated event (or one row of a table of events). */
export function eventSchema({ image = () => text(pictureForm), categories }: EventSchemaOptions = {}) {
  return z.strictObject({
    /** Heading; at most 80 characters. */
    title: text('a title of at most 80 characters', 80),
    /** EDTF, ISO 8601-2:2019 levels 0 to 2. */
    date: edtfDate(),
    /** What is not known about the date, for readers. */
    dateNote: text('a sentence about the date').optional(),
    /** Plain text, one to three sentences; shown in lists, panels and search results. */
    summary: text('a summary in plain text'),
    /** Id of a category of the options. */
    category: category(categories),
    tags: texts('a list of tags').default([]),
    place: z
      .strictObject(
        {
          name: text('the name of a place'),
          country: country.optional(),
          lat: degrees('a latitude in degrees, from -90 to 90', 90).optional(),
          lon: degrees('a longitude in degrees, from -180 to 180', 180).optional(),
        },
        { error: 'a place: { name, country, lat, lon }' },
      )
      .optional(),
    people: texts('a list of names').default([]),
    /** From 1 (a detail) to 5 (the story fails without it); decides whose label shows first. */
    importance: z
      .int({ error: 'a whole number from 1 to 5' })
      .min(1, { error: 'a whole number from 1 to 5' })
      .max(5, { error: 'a whole number from 1 to 5' })
      .default(3),
    confidence: z.enum(['high', 'medium', 'low'], { error: 'high, medium or low' }).default('high'),
    /** Ids of the bibliography, at least one. */
    sources: texts('a list with the id of at least one source').min(1, {
      error: 'a list with the id of at least one source',
    }),
    image: z
      .strictObject(
        {
          src: picture(image),
          alt: text('a text that says what the picture shows'),
          credit: text('who made the picture').optional(),
          licence: text('the licence of the picture').optional(),
        },
        { error: 'a picture: { src, alt, credit, licence }' },
      )
      .optional(),
    /** Day of the last review. */
    reviewed: day().optional(),
    /** Shown in `astro dev` only. */
    draft: z.boolean({ error: 'true or false' }).default(false),
  });
}

export type EventData = z.output<ReturnType<typeof eventSchema>>;
