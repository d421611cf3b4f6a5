import { afterEach, beforeEach, vi } from 'vitest';
import type { TimelineEvent } from '../../../../src/events/event.ts';
import type { TimelineData, TimelineFilesAt } from '../../../../src/render/timeline-data.ts';
import type { TimelineSpec } from '../../../../src/render/timeline-scene.ts';
import { heldFiles, type HeldFiles } from '../held-files.ts';

/** A host that serves the files of timelines. */
export interface Host {
  /** Puts files below a folder of their own. */
  serve(files: HeldFiles): TimelineFilesAt;
  /** What has been asked for since it was last cleared, in order. */
  readonly asked: string[];
  /** While it is true, nothing comes through. */
  offline: boolean;
}

/** Stands in for the network in the tests of a file. */
export function host(): Host {
  const files = new Map<string, string>();
  const own: Host = {
    asked: [],
    offline: false,
    serve: ({ pages, pyramids, files: own, ...rest }) => {
      const folder = `/_annals/${files.size}/`;
      for (const [name, json] of own) files.set(folder + name, json);
      return { ...rest, folder, pages, pyramids, eventPages: null };
    },
  };
  beforeEach(() => {
    own.asked.length = 0;
    own.offline = false;
    vi.stubGlobal('fetch', (address: string) => {
      own.asked.push(address);
      if (own.offline) return Promise.reject(new TypeError('Failed to fetch'));
      const json = files.get(address);
      return Promise.resolve(json === undefined ? new Response('', { status: 404 }) : new Response(json));
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  return own;
}

/** What a page hands over of a timeline on tiles. */
export function tiledData({ serve }: Host, events: readonly TimelineEvent[], own: TimelineSpec, spec: TimelineSpec = own): TimelineData {
  const categories = own.categories.map(({ id, label }) => ({ id, label, color: 'blue', shape: 'circle' }) as const);
  return { spec, categories, strings: {}, search: null, count: events.length, files: serve(heldFiles(events, own, true)) };
}

/** Waits until all has come that was asked for. */
export function arrived(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
