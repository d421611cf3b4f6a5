import { blocksOf, storyOf, type CheckedContent } from '../content.ts';
import type { Found } from '../finding.ts';

/** Explainers and events with a text whose last review is not told, too long ago, or still to come. */
export function* review(content: CheckedContent): Generator<Found> {
  const { timelines, events, site, today } = content;
  const oldest = monthsBefore(today, site.check.reviewMonths);
  const written = new Set(storyOf(content).filter((text) => blocksOf(text).some(({ text }) => text !== '')).map(({ raw }) => raw));
  for (const { raw, data } of [...timelines, ...events]) {
    const { reviewed } = data;
    const at = { file: raw.file, line: raw.lineOf(reviewed === undefined ? [] : ['reviewed']) };
    const mend = `look through the text and its sources, then set reviewed: ${today}`;
    if (reviewed === undefined) {
      if (!written.has(raw)) continue;
      yield { ...at, found: 'no day of the last review', allowed: 'the field reviewed, a day', mend };
    } else if (reviewed > today) {
      yield { ...at, found: `a review on ${reviewed}, a day to come`, allowed: `a day up to ${today}`, mend: 'write the day on which the text was looked through' };
    } else if (reviewed < oldest) {
      const allowed = `a review since ${oldest}, in the last ${site.check.reviewMonths} months`;
      yield { ...at, found: `a last review on ${reviewed}`, allowed, mend };
    }
  }
}

/** The day so many months before another; the last of its month where that has fewer days. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
