import { readView } from '../dates/view-interval.ts';
import { parseQuery } from '../events/query.ts';

/** What an address or a message may set, beside the language. */
export const settingNames = ['view', 'event', 'filter', 'lanes', 'scale', 'theme'] as const;

export type SettingName = (typeof settingNames)[number];

export type Settings = Readonly<Partial<Record<SettingName, string>>>;

/** A parameter that cannot be read, as it was written. */
export interface Fault {
  readonly name: string;
  readonly value: string;
}

export interface Parameters {
  readonly settings: Settings;
  /** Tag of the language that is asked for. */
  readonly lang: string | null;
  readonly title: boolean;
  readonly search: boolean;
  readonly faults: readonly Fault[];
}

/** Longer values are nobody's view, event or filter. */
const longest = 1000;

/** What may be chosen of a setting that takes no text. */
export const choices = {
  lanes: ['none', 'category'],
  scale: ['time', 'gaps', 'log'],
  theme: ['light', 'dark', 'auto'],
} as const satisfies Partial<Record<SettingName, readonly string[]>>;

const isOneOf = (known: readonly string[]) => (text: string) => known.includes(text);

const checks: Readonly<Record<SettingName, (text: string) => boolean>> = {
  view: (text) => {
    const { lo, hi } = readView(text);
    return hi > lo && Number.isFinite(hi - lo);
  },
  event: (text) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._~-]*$/u.test(text),
  filter: (text) => Boolean(parseQuery(text)),
  lanes: isOneOf(choices.lanes),
  scale: isOneOf(choices.scale),
  theme: isOneOf(choices.theme),
};

/** Whether a value can be read as what it is given for. */
export function isReadable(name: SettingName, value: string): boolean {
  if (value.length > longest) return false;
  try {
    return checks[name](value);
  } catch {
    return false;
  }
}

/**
 * Reads `?view=1956/1975&event=fda-approval&theme=dark`. What cannot be read is
 * told and left out, the rest holds; parameters of other programs, such as
 * `utm_source`, are nobody's mistake. An empty value is as none.
 */
export function readParameters(query: string): Parameters {
  const given = new URLSearchParams(query);
  const settings: Partial<Record<SettingName, string>> = {};
  const faults: Fault[] = [];
  for (const name of settingNames) {
    const value = given.get(name)?.trim();
    if (!value) continue;
    if (isReadable(name, value)) settings[name] = value;
    else faults.push({ name, value });
  }
  const onOff = (name: string) => {
    const value = given.get(name)?.trim();
    if (value && value !== '0' && value !== '1') faults.push({ name, value });
    return value !== '0';
  };
  const title = onOff('title');
  const search = onOff('search');
  return { settings, lang: given.get('lang')?.trim() || null, title, search, faults };
}

/** Writes what `readParameters` reads, legibly: `/` and `:` stand as they are. What is as by default is left out. */
export function writeParameters({ settings = {}, lang = null, title = true, search = true }: Partial<Omit<Parameters, 'faults'>>): string {
  const values = { ...settings, lang, title: title ? null : '0', search: search ? null : '0' };
  return ([...settingNames, 'lang', 'title', 'search'] as const).flatMap((name) => written(name, values[name] ?? null)).join('&');
}

/** A parameter with its value; nothing without one. */
export function written(name: string, value: string | null): string[] {
  if (!value) return [];
  return [`${name}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%20', '+')}`];
}

/** The language of a site that answers to a tag: the same, or one that differs in its region only. */
export function languageFor(asked: string, tags: readonly string[]): string | null {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const same = tags.find((tag) => tag.toLowerCase() === asked.toLowerCase());
  return same ?? tags.find((tag) => primary(tag) === primary(asked)) ?? null;
}
