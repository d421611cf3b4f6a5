import { z } from 'astro/zod';

/** How much a rule of `annals check` matters, unless a site says otherwise. */
export const severities = {
  citation: 'warning',
  numberCitation: 'error',
  identifier: 'error',
  orphanSource: 'warning',
  link: 'error',
  review: 'warning',
  phrase: 'error',
  image: 'error',
  crisisLine: 'error',
  readingLevel: 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** `off` leaves a rule out. */
export type Severity = 'error' | 'warning' | 'off';

/** The name of a rule of `annals check`. */
export type RuleId = keyof typeof severities;

export const ruleIds = Object.keys(severities) as RuleId[];

function severity(standard: Severity) {
  return z.enum(['error', 'warning', 'off'], { error: '"error", "warning" or "off"' }).default(standard);
}

const months = 'a number of months, from 1';
const grade = 'a school grade, from 1 to 20';
const ease = 'a reading ease, from 0 to 100';

/** What `annals check` asks of the content. */
export const checkSchema = z
  .strictObject(
    {
      /** Rules by name, with how much each matters: `error` fails the check, `warning` is only reported, `off` is left out. */
      rules: z
        .strictObject(
          {
            /** Each paragraph of an explainer or an event cites a source, unless it is marked as no claim. Default `warning`. */
            citation: severity(severities.citation),
            /** The same for paragraphs with a number, which no mark excuses. Default `error`. */
            numberCitation: severity(severities.numberCitation),
            /** Each event has a source with a DOI, an address or a number by which it can be found. Default `error`. */
            identifier: severity(severities.identifier),
            /** Each source of the bibliography is named by an event or cited in a text. Default `warning`. */
            orphanSource: severity(severities.orphanSource),
            /** Links into the site lead somewhere. Default `error`. */
            link: severity(severities.link),
            /** Explainers and events say when they were last reviewed, and that is not long ago. Default `warning`. */
            review: severity(severities.review),
            /** No phrases that blame, stigmatise, sensationalise or advise. Default `error`. */
            phrase: severity(severities.phrase),
            /** Pictures have a text in their place and say who made them. Default `error`. */
            image: severity(severities.image),
            /** What speaks of suicide has a crisis line beside it. Default `error`. */
            crisisLine: severity(severities.crisisLine),
            /** Chapters can be read by many. Default `warning`. */
            readingLevel: severity(severities.readingLevel),
          },
          { error: 'rules by name: { citation: "error" }' },
        )
        .prefault({}),
      /** Months after which a review is too old. Default 24. */
      reviewMonths: z.int({ error: months }).min(1, { error: months }).default(24),
      /** The highest Flesch–Kincaid grade of a chapter in English. Default 10. */
      maxGrade: z.number({ error: grade }).min(1, { error: grade }).max(20, { error: grade }).default(10),
      /** The lowest reading ease of a chapter in German, Dutch, French or Spanish; without it, ease is told and not judged. */
      minEase: z.number({ error: ease }).min(0, { error: ease }).max(100, { error: ease }).optional(),
    },
    { error: 'what the check asks: { rules, reviewMonths, maxGrade, minEase }' },
  )
  .prefault({});

export type CheckOptions = z.output<typeof checkSchema>;
