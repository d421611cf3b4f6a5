import { AstroError } from 'astro/errors';
import { quote } from './mistake.ts';
import { didYouMean } from './nearest.ts';

/** What the option `kiosk.attract` names. */
type Shown = { readonly view: string } | { readonly event: string };

/**
 * Holds the option `kiosk.attract` to the content.
 *
 * @throws AstroError for an event that is not there.
 */
export function checkAttract(shown: readonly Shown[], events: readonly { readonly id: string }[]): void {
  const ids = new Set(events.map(({ id }) => id));
  for (const [index, each] of shown.entries()) {
    if (!('event' in each) || ids.has(each.event)) continue;
    throw new AstroError(`kiosk.attract.${index}.event: found ${quote(each.event)}, allowed is the id of an event${didYouMean(each.event, ids)}`);
  }
}
