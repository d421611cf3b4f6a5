import { isReadable, settingNames, type SettingName } from './parameters.ts';

/** What the page around a frame may ask of it. */
export type Command = { readonly type: 'annals:hello' } | { readonly type: 'annals:set'; readonly settings: Change };

/** New values; `null` takes back the selection, the filter or the theme. */
export type Change = Readonly<Partial<Record<SettingName, string | null>>>;

const takenBack: ReadonlySet<SettingName> = new Set(['event', 'filter', 'theme']);

/** Reads a message to a frame; `null` for one that is no command of ours, or that has a value that cannot be read. */
export function readCommand(data: unknown): Command | null {
  if (typeof data !== 'object' || data === null) return null;
  const message = data as Readonly<Record<string, unknown>>;
  if (message.type === 'annals:hello') return { type: 'annals:hello' };
  if (message.type !== 'annals:set') return null;
  const settings: Partial<Record<SettingName, string | null>> = {};
  for (const name of settingNames) {
    const value = message[name];
    if (value === undefined) continue;
    const empty = value === null || value === '';
    if (empty ? !takenBack.has(name) : typeof value !== 'string' || !isReadable(name, value)) return null;
    settings[name] = empty ? null : String(value);
  }
  return { type: 'annals:set', settings };
}
