import { describe, expect, it } from 'vitest';
import type { TimelineData } from '../../../../src/content/schemas/timeline.ts';
import { timelineSpec } from '../../../../src/render/static/timeline-spec.ts';
import { entry, eventsOf } from '../../events/entry.ts';

const context = { categories: [{ id: 'law', label: 'Law' }], lang: 'en', hemisphere: 'north' } as const;
const events = eventsOf(entry('a', '1950'), entry('b', '1999'));
const [first, last] = [Date.UTC(1950, 0), Date.UTC(2000, 0)];
const front = (data: Partial<TimelineData>) => ({ eras: [], lanes: 'none', scale: 'time', ...data }) as unknown as TimelineData;

describe('how a timeline is drawn', () => {
  it('shows at first all of its events with a little room', () => {
    const { home, extent } = timelineSpec(undefined, events, context);
    expect(home).toEqual({ lo: first - (last - first) * 0.02, hi: last + (last - first) * 0.02 });
    expect(extent).toEqual(home);
  });

  it('shows at first what its front matter says, or the page', () => {
    expect(timelineSpec(front({ view: '1960/1969' }), events, context).home).toEqual({ lo: Date.UTC(1960, 0), hi: Date.UTC(1970, 0) });
    expect(timelineSpec(front({ view: '1960/1969' }), events, { ...context, view: '1980' }).home.lo).toBe(Date.UTC(1980, 0));
  });

  it('spans all of its events, however narrow the first view is', () => {
    expect(timelineSpec(front({ view: '1960/1969' }), events, context).extent).toEqual({ lo: first, hi: last });
    expect(timelineSpec(front({ view: '1940/2020' }), events, context).extent).toEqual({ lo: Date.UTC(1940, 0), hi: Date.UTC(2021, 0) });
  });

  it('has eras from where they begin to where they end, in the seasons of the site', () => {
    const eras = [{ label: 'Spring', from: '2001-21', to: '2001-22' }];
    const north = timelineSpec(front({ eras }), events, context).eras;
    expect(north).toEqual([{ id: 'era-1', label: 'Spring', lo: Date.UTC(2001, 2), hi: Date.UTC(2001, 8) }]);
    expect(timelineSpec(front({ eras }), events, { ...context, hemisphere: 'south' }).eras[0]?.lo).toBe(Date.UTC(2001, 8));
  });

  it('without events is a day', () => {
    expect(timelineSpec(undefined, [], context).extent.hi).toBeGreaterThan(0);
  });
});

describe('what a timeline is measured on', () => {
  const narrow = front({ view: '1960/1969', scale: 'gaps' });

  it('is what it shows, where its events are in the page', () => {
    expect(timelineSpec(narrow, events, { ...context, view: '1900/2050' }).measure).toBeUndefined();
  });

  it('is its own first view on tiles, whatever a page shows first', () => {
    const { measure, folds } = timelineSpec(narrow, events, { ...context, tiled: true });
    const beyond = timelineSpec(narrow, events, { ...context, tiled: true, view: '1900/2050' });
    expect(measure).toBeUndefined();
    expect(beyond.measure).toEqual({ home: { lo: Date.UTC(1960, 0), hi: Date.UTC(1970, 0) }, extent: { lo: first, hi: last } });
    expect(beyond.extent).toEqual({ lo: Date.UTC(1900, 0), hi: Date.UTC(2051, 0) });
    expect(beyond.folds).toEqual(folds);
  });
});
