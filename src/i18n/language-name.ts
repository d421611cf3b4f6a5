/**
 * The name of a language in a language, such as `Nederlands`; a region only
 * where it is asked for.
 *
 * @param lang BCP 47 tag of the language that is named.
 * @param inLang BCP 47 tag of the language of the name.
 */
export function languageName(lang: string, inLang: string): string {
  const { language, script } = new Intl.Locale(lang);
  const plain = script ? `${language}-${script}` : language;
  return new Intl.DisplayNames(inLang, { type: 'language' }).of(plain) ?? lang;
}

/** A language's own name, as the first word of a line. Two that differ by region have it with them. */
export function ownName(lang: string, all: readonly string[]): string {
  const alone = all.filter((other) => new Intl.Locale(other).language === new Intl.Locale(lang).language).length === 1;
  const name = alone ? languageName(lang, lang) : (new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang);
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(lang) + rest.join('');
}
