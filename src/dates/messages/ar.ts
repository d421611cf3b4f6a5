import { type AgoUnit, type Messages, withEra } from './messages.ts';

const seasons = { spring: 'ربيع', summer: 'صيف', autumn: 'خريف', winter: 'شتاء' };
const periods = { quarter: 'الربع', quadrimester: 'الثلث', semester: 'النصف' };

export const ar: Messages = {
  decade: (year) => `عقد ${year}`,
  century: (n, era) => withEra(`القرن ${n}`, era),
  millennium: (n, era) => withEra(`الألفية ${n}`, era),
  season: (name, year) => `${seasons[name]} ${year}`,
  period: (name, n, year) => `${periods[name]} ${n} من ${year}`,
  about: ({ words }) => `نحو ${words}`,
  uncertain: (words) => `${words} (غير مؤكد)`,
  since: ({ words }) => `منذ ${words}`,
  until: ({ words }) => `حتى ${words}`,
  earlier: (words) => `${words} أو قبل ذلك`,
  later: (words) => `${words} أو بعد ذلك`,
  unknown: 'غير معروف',
  ago: (amount, plural, unit) => `قبل ${span(amount, plural, unit)}`,
  hence: (amount, plural, unit) => `بعد ${span(amount, plural, unit)}`,
};

/** Three to ten take the plural of what is counted, more than ten the singular. */
function span(amount: string, plural: Intl.LDMLPluralRule, unit: AgoUnit): string {
  const few = plural === 'few';
  if (unit === 1) return `${amount} ${few ? 'سنوات' : 'سنة'}`;
  if (unit === 1e6) return `${amount} ${few ? 'ملايين' : 'مليون'} سنة`;
  return `${amount} ${few ? 'مليارات' : 'مليار'} سنة`;
}
