import fc from 'fast-check';
import { describe, it } from 'vitest';
import { layout } from '../../../src/scene/layout.ts';
import { cmoaEvents } from '../../datasets/cmoa.ts';
import { electronEvents } from '../../datasets/electron.ts';
import { icsEvents } from '../../datasets/ics.ts';
import { monarchsEvents } from '../../datasets/monarchs.ts';
import { nodeReleasesEvents } from '../../datasets/node-releases.ts';
import { drawingOf, drawings, looks } from './drawings.ts';
import * as laws from './laws.ts';

/** Views of each drawing; each is a run of every law. */
const runs = 60;

const shift = fc.integer({ min: -3000, max: 3000 });
const zoom = fc.record({ factor: fc.oneof(fc.constantFrom(1, 2, 1.19), fc.double({ min: 1, max: 1e6, noNaN: true })), about: fc.double({ min: 0, max: 1, noNaN: true }) });
const order = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
const least = fc.integer({ min: 2, max: 5 });

const ways = (['time', 'gaps', 'log'] as const).flatMap((scale) =>
  (['horizontal', 'vertical'] as const).map((orientation) => ({ scale, orientation })),
);

/**
 * The invariants of the scene. The half of the sixth that is about tiles (their
 * union is the whole set; who has tiles sees what who has everything sees) is
 * in tiles.test.ts.
 */
describe.each(ways)('random histories, $orientation, by $scale', ({ scale, orientation }) => {
  const sights = fc.tuple(drawings(scale, orientation), looks).map(([drawing, look]) => laws.sight(drawing, layout(drawing.events, drawing.options), look));
  const holds = (law: (seen: laws.Sight) => void) => () => fc.assert(fc.property(sights, law), { numRuns: runs });
  const holdsWith = <T>(more: fc.Arbitrary<T>, law: (seen: laws.Sight, extra: T) => void) => () =>
    fc.assert(fc.property(sights, more, law), { numRuns: runs });

  it('1: each event is in one place', holds(laws.everyEventIsInOnePlace));
  it('1: lanes keep to themselves', holds(laws.lanesKeepToThemselves));
  it('2: labels are clear of each other and inside the drawing', holds(laws.labelsAreClear));
  it('3: the order of the input does not matter', holdsWith(order, laws.orderOfInputDoesNotMatter));
  it('3: panning moves everything alike', holdsWith(shift, laws.panningMovesAll));
  it('4: zooming in only adds', holdsWith(zoom, (seen, { factor, about }) => laws.zoomingInOnlyAdds(seen, factor, about)));
  it('4: importance wins', holds(({ layout: made }) => laws.importanceWins(made)));
  it('4: the less important decide nothing', holdsWith(least, (seen, rank) => laws.rankAloneDecides(seen.drawing, seen.layout, rank)));
  it('5: the index is right', holds(laws.indexIsRight));
  it('6: panning back is the identity', holdsWith(shift, laws.panningBackIsTheIdentity));
});

describe.each([
  ['museum objects', cmoaEvents(), 3],
  ['releases of Electron', electronEvents(), 9],
  ['the geological time scale', icsEvents(), 3],
  ['reigns', monarchsEvents(), 9],
  ['release lines of Node.js', nodeReleasesEvents(), 9],
] as const)('%s', (_name, events, rows) => {
  const lanes = [...new Set(events.map(({ category }) => category))].sort();
  describe.each(ways)('$orientation, by $scale', ({ scale, orientation }) => {
    const vertical = orientation === 'vertical';
    const drawing = drawingOf(vertical ? events.map((event) => ({ ...event, category: 'all' })) : events, {
      scale,
      orientation,
      rows: vertical ? 1 : rows,
      lanes: vertical ? ['all'] : lanes,
    });
    const made = layout(drawing.events, drawing.options);

    it('keeps the invariants of views', () => {
      fc.assert(
        fc.property(looks, shift, zoom, (look, pixels, { factor, about }) => {
          const seen = laws.sight(drawing, made, look);
          laws.everyEventIsInOnePlace(seen);
          laws.lanesKeepToThemselves(seen);
          laws.labelsAreClear(seen);
          laws.panningMovesAll(seen, pixels);
          laws.zoomingInOnlyAdds(seen, factor, about);
          laws.indexIsRight(seen);
          laws.panningBackIsTheIdentity(seen, pixels);
        }),
        { numRuns: 25 },
      );
    });

    it('keeps the invariants of layouts', () => {
      laws.importanceWins(made);
      for (const rank of [2, 3, 4, 5]) laws.rankAloneDecides(drawing, made, rank);
      const inAnyOrder = fc.property(looks, order, (look, keys) => laws.orderOfInputDoesNotMatter(laws.sight(drawing, made, look), keys));
      fc.assert(inAnyOrder, { numRuns: 3 });
    });
  });
});
