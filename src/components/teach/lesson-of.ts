import type { Annals, Local } from '../../content/annals.ts';
import { levels, type Level } from '../../content/schemas/level.ts';
import type { StringKey } from '../../i18n/strings.ts';
import { drawnTimeline } from '../timeline/drawn-timeline.ts';

export const levelWords: Readonly<Record<Level, readonly [name: StringKey, about: StringKey]>> = {
  recall: ['teach.level.recall', 'teach.level.recall.about'],
  analysis: ['teach.level.analysis', 'teach.level.analysis.about'],
  'source criticism': ['teach.level.criticism', 'teach.level.criticism.about'],
};

export interface NumberedQuestion {
  /** The same on the page, the worksheet and in the key, from 1. */
  readonly number: number;
  readonly question: Local<'questions'>;
}

/** What all pages for teachers are made of: the home timeline, and the questions by level. */
export function lessonOf(annals: Annals) {
  const numbered = annals.questions.map((question, index): NumberedQuestion => ({ number: index + 1, question }));
  const parts = levels
    .map((level) => ({ level, questions: numbered.filter(({ question }) => question.data.level === level) }))
    .filter(({ questions }) => questions.length > 0);
  return { ...drawnTimeline(annals, 'index'), parts, asked: new Set(annals.questions.flatMap(({ data }) => data.events)) };
}
