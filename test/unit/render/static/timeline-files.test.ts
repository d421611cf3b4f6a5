import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hash } from '../../../../src/events/hash.ts';
import type { EventRecord, RootFile } from '../../../../src/render/timeline-data.ts';
import type { TimelineSpec } from '../../../../src/render/timeline-scene.ts';
import type { TimelineEvent } from '../../../../src/events/event.ts';
import { catalogueEvents } from '../../../bench/catalogue-events.ts';
import { syntheticEvents } from '../../../bench/synthetic-events.ts';
import { heldFiles, type HeldFiles } from '../held-files.ts';

const events = syntheticEvents(3000);
const extentOf = (all: readonly TimelineEvent[]) => ({ lo: all[0]?.at ?? 0, hi: all.reduce((most, { hi }) => Math.max(most, hi), 0) });
const extent = extentOf(events);
const spec: TimelineSpec = {
  home: extent,
  extent,
  lanes: 'none',
  scale: 'time',
  folds: [],
  present: extent.hi,
  rows: undefined,
  eras: [],
  categories: [{ id: 'all', label: 'All' }],
  lang: 'en',
};

/** The records of all pages, by page. */
function recordsOf({ files, pages }: HeldFiles): EventRecord[][] {
  return Array.from({ length: pages }, (_, page) => JSON.parse(files.get(`events/${page}.json`) ?? '[]') as EventRecord[]);
}

describe('the files that facets and lists take of 100 000 events', { timeout: 60_000 }, () => {
  it('are ten and fifty, none over 100 kB', () => {
    const many = catalogueEvents(100_000, 'day').map((event, n) => ({ ...event, tags: [`topic-${n % 40}`, `matter-${(n * 7919) % 400}`], place: { name: `Town ${(n * 104_729) % 300}`, country: 'BE' } }));
    const { files } = heldFiles(many, { ...spec, home: extentOf(many), extent: extentOf(many) }, true);
    for (const [folder, count] of [['facets/', 10], ['list/', 50]] as const) {
      const own = [...files].filter(([name]) => name.startsWith(folder));
      expect(own.length).toBe(count);
      expect(Math.max(...own.map(([, json]) => gzipSync(json).length))).toBeLessThanOrEqual(100_000);
    }
    expect(gzipSync(files.get('tour.json') ?? '').length).toBeLessThan(20_000);
  });
});

describe('the files of a timeline', () => {
  const tiled = heldFiles(events, spec, true);

  it('hold every event once, on the page that the hash of its id tells', () => {
    const records = recordsOf(tiled);
    expect(records.flatMap((page) => page.map(({ event }) => event.id)).sort()).toEqual(events.map(({ id }) => id).sort());
    records.forEach((page, index) => {
      for (const { event, order } of page) {
        expect(hash(event.id) % tiled.pages).toBe(index);
        expect(events[order]?.id).toBe(event.id);
      }
    });
  });

  it('are two pyramids where there is one category, three where there are more', () => {
    expect(tiled.pyramids).toEqual(['none-time', 'vertical-time']);
    const two = { ...spec, categories: [...spec.categories, { id: 'more', label: 'More' }] };
    expect(heldFiles(events, two, true).pyramids).toEqual(['none-time', 'category-time', 'vertical-time']);
    expect(heldFiles(events, { ...two, lanes: 'category', scale: 'log' }, true).pyramids).toEqual(['category-log', 'none-log', 'vertical-log']);
  });

  it('tell of each event from which step of scale on each pyramid shows it', () => {
    const steps = new Map(recordsOf(tiled).flatMap((page) => page.map(({ event, steps }) => [event.id, steps] as const)));
    tiled.pyramids.forEach((name, index) => {
      const root = JSON.parse(tiled.files.get(`${name}/0-0.json`) ?? '{}') as RootFile;
      expect(root.id.length).toBeGreaterThan(10);
      root.id.forEach((id, n) => expect(steps.get(id)?.[index]).toBe(root.step[n]));
    });
  });

  it('are small: what a first view takes is one file of less than 10 kB', () => {
    const size = (name: string) => gzipSync(tiled.files.get(name) ?? '').length;
    expect(tiled.files.has('none-time/0-0.json')).toBe(true);
    for (const name of tiled.files.keys()) if (name.includes('-time/')) expect(size(name)).toBeLessThan(10_000);
  });

  it('are one page where they are not cut into tiles', () => {
    const whole = heldFiles(events, spec, false);
    expect([...whole.files.keys()]).toEqual(['events/0.json']);
    expect(recordsOf(whole)[0]?.map(({ event }) => event.id)).toEqual(events.map(({ id }) => id));
  });

  it('have another version when anything in them is another, and the same otherwise', () => {
    expect(heldFiles(events, spec, true).version).toBe(tiled.version);
    const changed = events.map((event, index) => (index === 7 ? { ...event, summary: 'Another.' } : event));
    expect(heldFiles(changed, spec, true).version).not.toBe(tiled.version);
  });
});
