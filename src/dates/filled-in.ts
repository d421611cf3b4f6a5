import { numberFormat } from './intl.ts';

/** A text of the interface with `values.name` in place of each `{name}`; numbers as the language writes them. */
export function filledIn(text: string, values: Readonly<Record<string, string | number>>, locale: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? count(value, locale) : (value ?? whole);
  });
}

/** A number of things, as a language writes it. */
export function count(value: number, locale: string): string {
  return numberFormat(locale, {}).format(value);
}
