import type { Crisis } from './schemas/crisis.ts';

/**
 * The country whose crisis lines a page shows first. A page in the site's own
 * language takes the file's default. One in another takes the country of its
 * language tag (`fr-BE`), or where that language is mostly spoken, as far as
 * the file has lines of it.
 *
 * @param lang BCP 47 tag of the page; none for the site's own language.
 */
export function homeCountry({ default: home, lines }: Crisis, lang: string | undefined): string {
  if (lang === undefined) return home;
  const { region } = new Intl.Locale(lang).maximize();
  return lines.find(({ country }) => country === region)?.country ?? home;
}
