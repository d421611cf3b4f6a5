import { z } from 'astro/zod';
import { text, texts } from './text.ts';

/** Shown in `astro dev` only. */
function draft() {
  return z.boolean({ error: 'true or false' }).optional();
}

/** Collections whose entries can be translated; sources are cited as they are. */
export const translatedNames = ['events', 'timelines', 'glossary', 'questions'] as const;

export type TranslatedName = (typeof translatedNames)[number];

/**
 * Front matter of the translation of an entry: the fields that are translated,
 * none of which it must have. Everything else is the original's.
 */
export const translationSchemas = {
  events: z.strictObject({
    title: text('a title of at most 80 characters', 80).optional(),
    dateNote: text('a sentence about the date').optional(),
    summary: text('a summary in plain text').optional(),
    place: z.strictObject({ name: text('the name of a place') }, { error: 'the name of a place: { name }' }).optional(),
    image: z
      .strictObject({ alt: text('a text that says what the picture shows') }, { error: 'what the picture shows: { alt }' })
      .optional(),
    draft: draft(),
  }),
  timelines: z.strictObject({
    title: text('a title of at most 120 characters', 120).optional(),
    description: text('one sentence').optional(),
    answer: text('the answer, in two sentences').optional(),
    certainty: text('how certain the answer is').optional(),
    /** Labels of the eras, in the order of the original. */
    eras: texts('a list with the names of the eras, in the order of the original').optional(),
    draft: draft(),
  }),
  glossary: z.strictObject({
    term: text('the term').optional(),
    definition: text('its definition, in plain text').optional(),
    aliases: texts('a list of other names').optional(),
    draft: draft(),
  }),
  questions: z.strictObject({
    question: text('the question').optional(),
    draft: draft(),
  }),
};

function of<Name extends TranslatedName>(name: Name) {
  return z.object({ lang: z.string(), collection: z.literal(name), id: z.string(), fields: translationSchemas[name] });
}

/** A translation as it is stored: what it translates, and into which language. */
export const translationSchema = z.discriminatedUnion('collection', [of('events'), of('timelines'), of('glossary'), of('questions')]);

export type TranslationData = z.output<typeof translationSchema>;
