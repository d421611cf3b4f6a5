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

const checks: Readonly<Record<SettingName, (text: string) => boolean>> = {
  view: (text) => {
    const { lo, hi } = readView(text);
    return hi > lo && Number.isFinite(hi - lo);
  },
  event: (text) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._~-]*$/u.test(text),
  filter: (text) => Boolean(parseQuery(text)),
  lanes: (text) => text === 'none' || text === 'category',
  scale: (text) => text === 'time' || text === 'gaps' || text === 'log',
  theme: (text) => text === 'light' || text === 'dark' || text === 'auto',
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

/** The language of a site that answers to a tag: the same, or one that differs in its region only. */
export function languageFor(asked: string, tags: readonly string[]): string | null {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const same = tags.find((tag) => tag.toLowerCase() === asked.toLowerCase());
  return same ?? tags.find((tag) => primary(tag) === primary(asked)) ?? null;
}
