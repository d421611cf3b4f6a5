import { z } from 'astro/zod';
import type { ImageFunction } from 'astro/content/config';
import { day, edtfDate } from './date.ts';
import { text, texts } from './text.ts';

/** ISO 3166-1 alpha-2. */
const country = z.string().regex(/^[A-Z]{2}$/, { error: 'a country code of two capital letters, such as BE' });

/** What an event's picture needs: Astro's `image()` where entries are stored, a plain text where they are checked. */
export type ImageField = ImageFunction | (() => z.ZodType<string>);

/**
 * Front matter of one dated event (or one row of a table of events).
 *
 * @param image Astro's `image()` helper; without it, `image.src` is checked as text only.
 */
export function eventSchema({ image = () => text('a path to a picture') }: { image?: ImageField } = {}) {
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
    category: text('the id of a category'),
    tags: texts('a list of tags').default([]),
    place: z
      .strictObject(
        {
          name: text('the name of a place'),
          country: country.optional(),
          lat: z.number().min(-90).max(90).optional(),
          lon: z.number().min(-180).max(180).optional(),
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
          src: image(),
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
