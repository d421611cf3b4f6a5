/** Makers of Intl formatters are slow (38 µs), formatters fast: one of each kind is kept. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();
const rulesOfPlural = new Map<string, Intl.PluralRules>();

/**
 * The formatter for dates with these options, in UTC and the Gregorian
 * calendar unless the locale names another (`fa-u-ca-persian`).
 */
export function dateFormat(locale: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${key} ${locale}`;
  let format = dateFormats.get(name);
  if (!format) {
    const calendar = new Intl.Locale(locale).calendar ?? 'gregory';
    format = new Intl.DateTimeFormat(locale, { ...options, calendar, timeZone: 'UTC' });
    dateFormats.set(name, format);
  }
  return format;
}

/** The formatter for numbers with these options. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${JSON.stringify(options)} ${locale}`;
  let format = numberFormats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    numberFormats.set(name, format);
  }
  return format;
}

/** The formatter for years before and after now. */
export function relativeYears(locale: string): Intl.RelativeTimeFormat {
  let format = relativeFormats.get(locale);
  if (!format) {
    format = new Intl.RelativeTimeFormat(locale);
    relativeFormats.set(locale, format);
  }
  return format;
}

/** The rules by which a language counts. */
export function pluralRules(locale: string): Intl.PluralRules {
  let rules = rulesOfPlural.get(locale);
  if (!rules) {
    rules = new Intl.PluralRules(locale);
    rulesOfPlural.set(locale, rules);
  }
  return rules;
}

/**
 * Thin, narrow and no-break spaces become plain ones: which of them Intl writes
 * differs from one engine to the next, and server and browser must agree.
 */
export function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}

/**
 * The words for a range that one formatter gives: plain spaces, and none about
 * the dash between bare numbers (`1962–1964`), whatever the locale's data say.
 */
export function formatRange(format: Intl.DateTimeFormat, from: number, to: number): string {
  return plainSpaces(format.formatRange(from, to)).replace(/^(\p{Nd}+) – (\p{Nd}+)$/u, '$1–$2');
}
