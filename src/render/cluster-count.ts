import { count as written } from '../dates/filled-in.ts';
import { numberFormat } from '../dates/intl.ts';

/** How many a cluster holds, in as little room as there is: `+12`, `+4.2K`. */
export function clusterCount(count: number, lang: string): string {
  if (count < 1000) return `+${written(count, lang)}`;
  return `+${numberFormat(lang, { notation: 'compact', maximumSignificantDigits: 2 }).format(count)}`;
}
