import { AstroError } from 'astro/errors';
import { quote } from './mistake.ts';
import { didYouMean } from './nearest.ts';

/**
 * What an id stands for. Fixed ids are checked when the content is read; this
 * one catches those that a page computes.
 *
 * @throws AstroError naming the component, what was found and what is allowed.
 */
export function known<T>(component: string, attribute: string, id: string, entries: ReadonlyMap<string, T>): T {
  const entry = entries.get(id);
  if (entry !== undefined) return entry;
  const ids = [...entries.keys()];
  const more = ids.length > 12 ? ` and ${ids.length - 12} more` : '';
  const allowed = `one of ${ids.slice(0, 12).join(', ')}${more}${didYouMean(String(id), ids)}`;
  throw new AstroError(`<${component} ${attribute}>: found ${quote(id)}, allowed is ${allowed}`);
}
