import { AstroError } from 'astro/errors';

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
  const some = ids.slice(0, 12).join(', ');
  throw new AstroError(
    `<${component} ${attribute}>: found ${JSON.stringify(id)}, allowed is one of ${some}${ids.length > 12 ? ` and ${ids.length - 12} more` : ''}`,
  );
}
