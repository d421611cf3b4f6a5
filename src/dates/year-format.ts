import { dateFormat } from './intl.ts';

/**
 * The formatter for years. Before the year 1 they must have their era: Intl
 * would write 44 BC as 44 and 1 BC as 1.
 *
 * @param era - whether to say it.
 */
export function yearFormat(era: boolean, locale: string): Intl.DateTimeFormat {
  return era
    ? dateFormat(locale, 'year era', { year: 'numeric', era: 'short' })
    : dateFormat(locale, 'year', { year: 'numeric' });
}
