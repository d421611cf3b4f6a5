const names = new Map<string, Intl.DisplayNames>();

/** The name of a country (ISO 3166-1 alpha-2) in a language; its code where there is none. */
export function regionName(code: string, lang: string): string {
  let named = names.get(lang);
  if (!named) names.set(lang, (named = new Intl.DisplayNames(lang, { type: 'region' })));
  return named.of(code) ?? code;
}
