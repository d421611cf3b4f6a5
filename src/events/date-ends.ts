import type { Edtf, EdtfDate, OpenEnd } from '../dates/edtf.ts';
import type { DateEnd } from './event.ts';

/** How well the two ends of a date are known; `undefined` where both are `sharp`. */
export function dateEnds({ kind, ranges, approximate, uncertain, openStart, openEnd }: Edtf): readonly [DateEnd, DateEnd] | undefined {
  const [range] = ranges;
  const end = (open: OpenEnd, date: EdtfDate | null | undefined): DateEnd => {
    if (open) return open;
    if (kind === 'oneOf') return 'among';
    // Of all of a set, only the set as a whole tells.
    const about = kind === 'allOf' || !date ? approximate : date.approximate > 0;
    const doubt = kind === 'allOf' || !date ? uncertain : date.uncertain > 0;
    if (about) return doubt ? 'both' : 'about';
    return doubt ? 'doubt' : 'sharp';
  };
  const ends = [end(openStart, range?.from), end(openEnd, range?.to)] as const;
  return ends.every((each) => each === 'sharp') ? undefined : ends;
}
