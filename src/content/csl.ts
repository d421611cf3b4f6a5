import { Cite, plugins, type Engine, type Entry } from '@citation-js/core';
import '@citation-js/plugin-csl';
import locales from '@manuscripts/csl-locales/dist/locales.json' with { type: 'json' };
import { localisedStyle } from './localised-style.ts';
import chicago from './styles/chicago-author-date.csl?raw';
import mla from './styles/modern-language-association.csl?raw';

const csl = plugins.config.get('@csl');

/** Lists order themselves; the order of a style takes ten times as long to set up as all the rest. */
const unsorted = (style: string) => style.replace(/<sort>.*?<\/sort>/gs, '');

/** Without what a style does in a text: a reference that stands alone has none that it could be mistaken for. */
const alone = (style: string) =>
  unsorted(style).replace(/<citation\b.*?<\/citation>/s, '<citation><layout><text variable="title"/></layout></citation>');

const apa = csl.styles.get('apa');

const styles = {
  'apa-list': unsorted(apa),
  'apa-alone': alone(apa),
  'mla-alone': alone(mla),
  'chicago-alone': alone(chicago),
};

export type StyleName = keyof typeof styles;

// The processor brings the other languages of the package.
csl.locales.add('ar', locales.ar);

/** Languages that references can be in, with their names in CSL. */
const localeNames: Readonly<Record<string, string>> = { ar: 'ar', de: 'de-DE', en: 'en-US', es: 'es-ES', fr: 'fr-FR', nl: 'nl-NL' };

/** The language in which references are on a page: the page's if the processor speaks it, else English. */
export function referenceLang(lang: string): string {
  const [language = ''] = lang.split('-');
  return language in localeNames ? language : 'en';
}

/** Entries as the processor wants them. Without the history that the library keeps in each of them, which holds all the others. */
export function uniform(entries: readonly object[]): readonly Entry[] {
  return new Cite(entries, { generateGraph: false }).data;
}

/**
 * The processor for some entries. The style itself is set up once: after that,
 * an entry takes less than a millisecond.
 *
 * @param lang BCP 47 tag of the page.
 */
export function processor(entries: readonly Entry[], style: StyleName, lang: string): Engine {
  const language = referenceLang(lang);
  const name = `${style}-${language}`;
  if (!csl.styles.has(name)) csl.styles.add(name, localisedStyle(styles[style], language));
  return csl.engine(entries, name, localeNames[language] ?? 'en-US', 'html');
}
