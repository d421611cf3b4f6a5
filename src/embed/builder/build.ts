import { heights } from '../frame-size.ts';
import { languageFor, readParameters, writeParameters, written, type Fault, type Settings } from '../parameters.ts';

/** What someone has chosen for a frame: what its address says, which timeline, and how high it is. */
export interface Build {
  /** Id of the timeline. */
  readonly timeline: string;
  /** Tag of one of the site's languages. */
  readonly lang: string;
  readonly settings: Settings;
  readonly title: boolean;
  readonly search: boolean;
  /** A height in px; `null` for as high as the timeline likes. */
  readonly height: number | null;
}

/** What there is to choose from; the first one is where nothing is said. */
export interface Offer {
  /** Ids of the timelines. */
  readonly timelines: readonly string[];
  /** Tags of the languages. */
  readonly languages: readonly string[];
}

/**
 * Reads `timeline=law&view=1956/1975&theme=dark&height=480`, which stands in the
 * builder's address and comes out of its form alike. What cannot be read is
 * told and is as if it were not said.
 */
export function readBuild(text: string, { timelines, languages }: Offer): { readonly build: Build; readonly faults: readonly Fault[] } {
  const { settings, lang, title, search, faults } = readParameters(text);
  const given = new URLSearchParams(text);
  const found = [...faults];
  const choice = (name: string, value: string | null, read: (value: string) => string | null, standard: string) => {
    if (!value) return standard;
    const known = read(value);
    if (known === null) found.push({ name, value });
    return known ?? standard;
  };
  const isThere = (id: string) => (timelines.includes(id) ? id : null);
  const height = given.get('height')?.trim() ?? '';
  const pixels = /^\d+$/.test(height) && Number(height) >= heights.least && Number(height) <= heights.most;
  if (height !== '' && !pixels) found.push({ name: 'height', value: height });
  // A frame is as the browser asks by itself.
  const { theme, ...others } = settings;
  const build: Build = {
    timeline: choice('timeline', given.get('timeline')?.trim() ?? '', isThere, timelines[0] ?? ''),
    lang: choice('lang', lang, (tag) => languageFor(tag, languages), languages[0] ?? ''),
    settings: theme === undefined || theme === 'auto' ? others : settings,
    title,
    search,
    height: pixels ? Number(height) : null,
  };
  return { build, faults: found };
}

/** Writes what `readBuild` reads; empty where nothing differs from what is there by itself. */
export function writeBuild({ timeline, lang, height, ...parameters }: Build, { timelines, languages }: Offer): string {
  return [
    ...written('timeline', timeline === timelines[0] ? null : timeline),
    writeParameters({ ...parameters, lang: lang === languages[0] ? null : lang }),
    ...written('height', height === null ? null : String(height)),
  ]
    .filter(Boolean)
    .join('&');
}
