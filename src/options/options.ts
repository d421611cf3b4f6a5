import { z } from 'astro/zod';
import { didYouMean } from '../content/nearest.ts';
import { text } from '../content/schemas/text.ts';
import { view } from '../content/schemas/view.ts';
import { tokens } from '../events/palette.ts';
import { parseQuery } from '../events/query.ts';
import { en } from '../i18n/en.ts';
import { isStringKey } from '../i18n/strings.ts';
import { checkSchema } from './check-options.ts';
import { checkLanguages, isLanguageTag } from './languages.ts';
import { words } from './words.ts';

const languageTag = 'a BCP 47 language tag, such as "en", "nl" or "fr-BE"';

const forms = 'a text, or texts by plural form: { one: "{count} event", other: "{count} events" }';
const form = z.string({ error: forms });
const optional = form.optional();
const pluralForms = z.strictObject({ zero: optional, one: optional, two: optional, few: optional, many: optional, other: form }, { error: forms });
const wording = z.union([form, pluralForms], { error: forms });
const wordingByLanguage = z.record(z.string().refine((tag) => !Object.hasOwn(pluralForms.shape, tag)), wording);

function language() {
  return z.string({ error: languageTag }).refine(isLanguageTag, { error: languageTag });
}

const category = z.strictObject(
  {
    /** The name that readers see. */
    label: words('a name for readers, such as "Law & regulation"'),
    /**
     * A colour of the palette: `blue`, `orange`, `green`, `purple`, `red`,
     * `teal`, `brown` or `grey`. Each stands for a pair of colours (light and
     * dark) that are told apart by colour-blind readers; a shape comes with it.
     * By default, categories take the palette's colours in order.
     */
    color: z.enum(tokens, { error: `one of ${tokens.join(', ')}` }).optional(),
  },
  { error: 'a category: { label, color }' },
);

const ancestor = 'an origin, such as "https://school.example" or "https://*.school.example"';
const ancestors = 'a list of origins, such as ["https://school.example"]';

/** Whether a text is an origin as `frame-ancestors` takes it, and nothing more than that. */
function isAncestor(text: string): boolean {
  return text === "'self'" || /^https?:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?$/.test(text);
}

const assigned = 'a filter of events, such as "importance:5"';

function checkFilter(text: string, context: z.core.$RefinementCtx<string>): void {
  try {
    parseQuery(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: `${assigned}; ${error instanceof Error ? error.message : String(error)}`, input: text });
  }
}

function onOff() {
  return z.boolean({ error: 'true or false' });
}

const routes = z
  .strictObject(
    {
      /** `/` and `/<timeline>/`: explainer and timeline. */
      home: onOff().default(true),
      /** `/timeline/` and `/<timeline>/timeline/`: the timeline alone. */
      timeline: onOff().default(true),
      /** `/timeline/list/` and `/<timeline>/timeline/list/`: all events of a timeline with more than 500 of them, page by page. */
      lists: onOff().default(true),
      /** `/events/<id>/`. Without it, events link to their place on the timeline. */
      events: onOff().default(true),
      /** `/search/`, and the index that the timeline's search box asks. */
      search: onOff().default(true),
      /** `/sources/`, and the same as a file, `/sources.bib`. */
      sources: onOff().default(true),
      /** `/glossary/`. */
      glossary: onOff().default(true),
      /** `/teach/` and the sheets below it: questions, worksheets, answer key, cards, an exercise. */
      teach: onOff().default(true),
      /** `/teach/<timeline>.imscc` and `/teach/<timeline>-scorm.zip`: the lesson as packages for course systems. */
      course: onOff().default(true),
      /** `/events.json`. */
      eventsJson: onOff().default(true),
      /** `/events.csv`: all events as a table that `content/events` reads. */
      eventsCsv: onOff().default(true),
      /** `/events.ics`: a calendar of the events whose dates are known to the month or better. */
      eventsIcs: onOff().default(true),
      /** `/feed.xml`. */
      feed: onOff().default(true),
      /** `/404.html`. */
      notFound: onOff().default(true),
      /** `/og/<timeline>.png`: the pictures that social networks show. */
      pictures: onOff().default(true),
      /** `/embed/`: where codes for other people's pages are made; `/embed/<timeline>/`: timelines for frames in these; `/oembed/<timeline>.json` and `/embed.js`, by which they get there. */
      embed: onOff().default(true),
      /** `/kiosk/`: the start of a screen in a public place; with `?kiosk`, each page is one of it. */
      kiosk: onOff().default(true),
    },
    { error: 'pages by name: { search: false }' },
  )
  .prefault({});

const shown = 'a view or an event: { view: "1956/1975" } or { event: "fda-approval" }';

const kiosk = z
  .strictObject(
    {
      /** Seconds without a touch after which the screen starts over; from 30 on. Default 90. */
      idle: z.int({ error: 'a number of seconds' }).min(30, { error: '30 seconds or more: 20 of them are for the question whether somebody is there' }).default(90),
      /** What a screen that nobody uses shows after the tour of the timeline: views and events, in this order. */
      attract: z
        .array(z.union([z.strictObject({ view: view() }), z.strictObject({ event: text('the id of an event') })], { error: shown }), { error: `a list, each ${shown}` })
        .default([]),
      /** Whether a keyboard is shown on the screen. `false` leaves it to the device. Default `true`. */
      keyboard: onOff().default(true),
      /** Minutes without a visitor after which the screen is darker; 0 for never. Default 10. */
      dim: z.number({ error: 'a number of minutes' }).min(0, { error: 'a number of minutes' }).max(50, { error: '50 minutes or fewer' }).default(10),
      /** Whether visits, events opened and searches are counted, on the machine alone. Default `false`. */
      counts: onOff().default(false),
    },
    { error: '{ idle: 90, attract: [{ view: "1956/1975" }], keyboard: true, dim: 10, counts: false } with what differs' },
  )
  .prefault({});

/**
 * What `annals()` takes. The schema is the one source of the options' types,
 * defaults and checks.
 */
export const optionsSchema = z.strictObject(
  {
    /** The site's name; in the header, in page titles and in feeds. Required. */
    title: words('the title of the site, a text'),
    /** One sentence about the site, for feeds and search engines. */
    description: words('one sentence, a text').optional(),
    /** Who answers for the content: a person or an institution; in the footer and in feeds. */
    publisher: words('a name, a text').optional(),
    /** BCP 47 tag of the language in which the content is written; its pages stand at the root. Default `en`. */
    lang: language().default('en'),
    /**
     * BCP 47 tags of further languages. Each has all pages below its own
     * address (`/nl/`), with translations from `content/<tag>/`; what is not
     * translated is shown as it was written. Texts of these options may be one
     * for each language then: `{ en: 'Law', nl: 'Recht' }`.
     */
    languages: z.array(language(), { error: 'a list of language tags, such as ["nl", "fr"]' }).default([]),
    /** Folder with the content, from the project's root. Default `./content`. */
    content: text('a folder, from the root of the project').default('./content'),
    /**
     * Categories by id, in the order of legends and lanes. Where none is
     * declared, the categories that events name are taken as they come.
     */
    categories: z
      .record(z.string(), category, { error: 'categories by id: { law: { label: "Law" } }' })
      .refine((all) => Object.keys(all).length > 0, { error: 'at least one category; or leave the option out to take those that events name' })
      .optional(),
    /** Which seasons `21`–`24` mean: `north` (spring is March to May, the default) or `south`. */
    hemisphere: z.enum(['north', 'south'], { error: '"north" or "south"' }).default('north'),
    /**
     * A timeline with more events than this is cut into tiles, of which the
     * browser loads those that it shows; up to it, all events are one file.
     */
    tilesFrom: z
      .int({ error: 'a number of events' })
      .min(0, { error: 'a number of events' })
      .default(4000),
    /**
     * Whether readers carry the site with them: a service worker keeps it, so
     * that every page and the search work without a connection, and browsers
     * offer to install it. `megabytes` (50) is how much is kept from the
     * beginning, as it lies on the disk; beyond, what a reader opens.
     * `shortName` stands below the icon. `false` removes what readers have kept.
     */
    offline: z
      .union(
        [
          z.boolean(),
          z.strictObject({
            megabytes: z.number().min(0, { error: 'a number of megabytes, such as 50' }).optional(),
            shortName: text('a short name, such as "History"').optional(),
          }),
        ],
        { error: 'true, false, or { megabytes: 50, shortName: "History" } with what differs' },
      )
      .default(true),
    /**
     * Who may put the embed pages into frames. A page cannot say so itself: with
     * `ancestors`, a list of origins, a build writes it into `_headers`, a file
     * that Netlify and Cloudflare Pages read. Without it, anybody may.
     */
    embed: z
      .strictObject({ ancestors: z.array(z.string().refine(isAncestor, { error: ancestor }), { error: ancestors }) }, { error: `{ ancestors: ${ancestors} }` })
      .optional(),
    /** The screen in a public place that `/kiosk/` starts. */
    kiosk,
    /**
     * Which events a pupil has to open in the SCORM packages: `assigned`, a
     * filter such as `importance:5` or `event:fda-approval`. Without it, those
     * that questions are about, and where there are none, the most important.
     */
    course: z.strictObject({ assigned: z.string({ error: assigned }).superRefine(checkFilter) }, { error: `{ assigned: "importance:5" }` }).optional(),
    /** Pages that the integration makes; each can be switched off. */
    routes,
    /** What `annals check` asks of the content. */
    check: checkSchema,
    /**
     * Wording of the interface that differs from the package's own: key of the
     * table → text, or texts by plural form (`one`, `other`, …) where it counts;
     * in the default language, or one for each language.
     */
    strings: z
      .record(z.string(), z.union([wording, wordingByLanguage], { error: forms }), { error: 'texts by key: { "nav.home": "Story" }' })
      .superRefine((strings, context) => {
        for (const key of Object.keys(strings)) {
          if (isStringKey(key)) continue;
          const message = `a key of the table of strings${didYouMean(key, Object.keys(en))}`;
          context.addIssue({ code: 'custom', path: [key], message, input: key });
        }
      })
      .default({}),
  },
  { error: 'options: annals({ title: "…" })' },
).check(({ value, issues }) => checkLanguages(value, issues));

/** Options as an author writes them. */
export type AnnalsOptions = z.input<typeof optionsSchema>;
/** Options with every default filled in. */
export type ResolvedOptions = z.output<typeof optionsSchema>;
