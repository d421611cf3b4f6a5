import { describe, expect, it } from 'vitest';
import { scalesFor } from '../../../../src/render/static/scales-for.ts';
import { timelineSpec } from '../../../../src/render/static/timeline-spec.ts';
import { entry, eventsOf } from '../../events/entry.ts';

/** The scales to choose from for events of these dates, on a timeline that has one already. */
function scales(dates: readonly string[], own: 'time' | 'gaps' | 'log' = 'time') {
  const events = eventsOf(...dates.map((date, n) => entry(`e${n}`, date)));
  return scalesFor({ ...timelineSpec(undefined, events, { categories: [], lang: 'en', hemisphere: 'north' }), scale: own });
}

describe('the scales to choose from', () => {
  it('are those that show a timeline differently', () => {
    expect(scales(['1900', '1950', '2000'])).toEqual(['time', 'gaps', 'log']);
    expect(scales(Array.from({ length: 60 }, (_, n) => String(1940 + n)))).toEqual(['time', 'log']);
    expect(scales(Array.from({ length: 15 }, (_, n) => String(2000 + n)))).toEqual(['time']);
  });

  it('hold the one that the timeline has', () => {
    expect(scales(Array.from({ length: 15 }, (_, n) => String(2000 + n)), 'log')).toEqual(['time', 'log']);
  });
});
