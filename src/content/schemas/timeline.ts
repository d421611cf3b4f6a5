import { z } from 'astro/zod';
import { day, edtfDate } from './date.ts';
import { text } from './text.ts';
import { view } from './view.ts';

const rowsForm = 'a whole number from 1 to 24';

const era = z.strictObject(
  {
    label: text('the name of the era'),
    /** EDTF; the era begins where this date begins. */
    from: edtfDate(),
    /** EDTF; the era ends where this date ends. */
    to: edtfDate(),
  },
  { error: 'an era: { label, from, to }' },
);

/** Front matter of a timeline; the body is its explainer. `index` is the site's home. */
export function timelineSchema() {
  return z.strictObject({
    title: text('a title of at most 120 characters', 120),
    /** One sentence for lists and search engines. */
    description: text('one sentence').optional(),
    /** Which events it shows, such as `category:regulation tag:trial`; empty for all. */
    query: z.string({ error: 'a query, such as "category:regulation"; for all events leave it out' }).default(''),
    /** What is seen first, an EDTF interval; by default all of its events. */
    view: view().optional(),
    /** `category` gives each category a lane of its own. */
    lanes: z.enum(['none', 'category'], { error: '"none" or "category"' }).default('none'),
    /** Rows of labels per lane. */
    rows: z
      .int({ error: rowsForm })
      .min(1, { error: rowsForm })
      .max(24, { error: rowsForm })
      .optional(),
    scale: z.enum(['time', 'gaps', 'log'], { error: '"time", "gaps" or "log"' }).default('time'),
    orientation: z
      .enum(['auto', 'horizontal', 'vertical'], { error: '"auto", "horizontal" or "vertical"' })
      .default('auto'),
    eras: z.array(era, { error: 'a list of eras' }).default([]),
    /** The question of the title, answered in two sentences. */
    answer: text('the answer, in two sentences').optional(),
    /** How certain that answer is. */
    certainty: text('how certain the answer is').optional(),
    /** Readers may be in distress: shows the crisis line on top of the page. Default true where `crisis.json` exists. */
    sensitive: z.boolean({ error: 'true or false' }).default(true),
    reviewed: day().optional(),
    draft: z.boolean({ error: 'true or false' }).default(false),
  });
}

export type TimelineData = z.output<ReturnType<typeof timelineSchema>>;
