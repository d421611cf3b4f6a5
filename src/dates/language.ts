import { plainSpaces, pluralRules } from './intl.ts';
import { messages } from './messages/index.ts';
import type { Messages } from './messages/messages.ts';

/** Words that link dates; every language has them, if only as signs. */
export type Links = Pick<Messages, 'about' | 'uncertain' | 'since' | 'until' | 'earlier' | 'later' | 'unknown'>;

/** What it takes to put dates into the words of a locale. */
export interface Language {
  readonly locale: string;
  /** `null` if there are none for this language, or if its calendar is not the one they count in. */
  readonly messages: Messages | null;
  readonly links: Links;
  readonly plural: Intl.PluralRules;
}

const languages = new Map<string, Language>();

/** The language of a locale, put together once. */
export function languageOf(locale: string): Language {
  let language = languages.get(locale);
  if (!language) {
    const { language: code, calendar = 'gregory' } = new Intl.Locale(locale);
    const known = messages[code] ?? null;
    language = {
      locale,
      messages: calendar === 'gregory' ? known : null,
      links: known ?? signs(locale),
      plural: pluralRules(locale),
    };
    languages.set(locale, language);
  }
  return language;
}

/** Links without words: the locale's own sign for “about” (`~`, `≈`, `約`), dashes, question marks. */
function signs(locale: string): Links {
  const about = approximatelySign(locale);
  return {
    about: ({ words }) => `${about}${words}`,
    uncertain: (words) => `${words} (?)`,
    since: ({ words }) => `${words} –`,
    until: ({ words }) => `– ${words}`,
    earlier: (words) => `≤ ${words}`,
    later: (words) => `≥ ${words}`,
    unknown: '?',
  };
}

/** Intl shows the sign when both ends of a range of numbers look alike. */
function approximatelySign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatRangeToParts(1, 1);
  return plainSpaces(parts.find(({ type }) => type === 'approximatelySign')?.value ?? '~');
}
