import { numberFormat, pluralRules } from './intl.ts';

/**
 * A text of the interface, with `{name}` where a value goes; or one for each
 * plural form of its language (CLDR's categories) where the words change with
 * `{count}`. A form that is missing is as `other`.
 */
export type Text = string | PluralForms;

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & Record<'other', string>>;

/** Whether this is a text, with or without plural forms, and not a text for each of several languages. */
export function isText(given: Text | Readonly<Record<string, Text>>): given is Text {
  return typeof given === 'string' || 'other' in given;
}

/** What goes into a text. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A text of the interface with `values.name` in place of each `{name}`; numbers
 * as the language writes them, and the plural form that goes with `values.count`.
 */
export function filledIn(text: Text, values: Values, locale: string): string {
  return formFor(text, values.count, locale).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? count(value, locale) : (value ?? whole);
  });
}

/** A number of things, as a language writes it. */
export function count(value: number, locale: string): string {
  return numberFormat(locale, {}).format(value);
}

function formFor(text: Text, number: string | number | undefined, locale: string): string {
  if (typeof text === 'string') return text;
  return (typeof number === 'number' && text[pluralRules(locale).select(number)]) || text.other;
}
