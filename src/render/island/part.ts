import type { Values } from '../../dates/filled-in.ts';
import type { Category } from '../../events/category.ts';
import type { ListedEvent, TimelineEvent } from '../../events/event.ts';
import type { Queryable } from '../../events/query.ts';
import type { TimelineSpec } from '../timeline-scene.ts';
import type { TourGround } from './model.ts';
import type { AnnalsTimeline } from './annals-timeline.ts';

/** Parts of a timeline that are loaded when a reader first asks for them. */
export type PartName = 'filters' | 'table' | 'tour' | 'share';

/**
 * What a part may see and do. It moves the timeline as any page may, by the
 * methods of the element, and hears of changes by its events.
 */
export interface PartHost {
  readonly element: AnnalsTimeline;
  readonly categories: readonly Category[];
  /** The spec as it is now: lanes and scale may have been switched. */
  readonly spec: TimelineSpec;
  /** Aborted when the timeline leaves the page. */
  readonly signal: AbortSignal;
  /** A text of the table, with `{name}` filled in. */
  words(key: string, values?: Values): string;
  /** Every event of the timeline, in the order of time. A long one loads them first, without their texts. */
  all(): Promise<readonly ListedEvent[]>;
  /** Those that the filter leaves. */
  shown(): Promise<readonly ListedEvent[]>;
  /** What facets count under a filter, of every event: of a long timeline, a tenth of loading the events. */
  countable(filter: string): Promise<readonly Queryable[]>;
  /** What a tour goes through: of a long timeline without a filter, what has been chosen for it. */
  tour(): Promise<TourGround>;
  /** Events with their texts. */
  withTexts(events: readonly Pick<ListedEvent, 'id'>[]): Promise<readonly TimelineEvent[]>;
  /** Says a short sentence to screen readers. */
  announce(text: string): void;
}

/** A part at work; each press of its button shows or hides it. */
export interface Part {
  /** @returns Whether it is open now. */
  toggle(): boolean;
}

/**
 * The default export of a part's module.
 *
 * @param root A copy of what the page has prepared in its `<template data-part-template>`, put into the page where that stands.
 */
export type MakePart = (host: PartHost, root: HTMLElement) => Part;

/** What the module of a part exports. */
interface PartModule {
  readonly default: MakePart;
  /** Resolves when the part's style sheet applies. */
  readonly styled: () => Promise<void>;
}

const modules: Readonly<Record<PartName, () => Promise<PartModule>>> = {
  filters: () => import('./parts/filters.ts'),
  table: () => import('./parts/table.ts'),
  tour: () => import('./parts/tour.ts'),
  share: () => import('./parts/share.ts'),
};

/** Loads the parts behind the buttons `[data-part]` of a timeline. */
export class Parts {
  readonly #host: PartHost;
  readonly #loaded = new Map<PartName, Promise<Part>>();

  constructor(host: PartHost) {
    this.#host = host;
    host.element.addEventListener(
      'click',
      ({ target }) => {
        const button = (target as Element).closest<HTMLElement>('[data-part]');
        if (button) void this.toggle(button.dataset.part as PartName);
      },
      { signal: host.signal },
    );
  }

  /** Shows a part, or hides it if it is open. */
  async toggle(name: PartName): Promise<void> {
    const { element, announce, words } = this.#host;
    try {
      const part = await this.#load(name);
      const open = String(part.toggle());
      for (const button of element.querySelectorAll(`[data-part="${name}"]`)) button.setAttribute('aria-expanded', open);
    } catch {
      // Offline, say: the next press tries again.
      this.#loaded.delete(name);
      announce(words('timeline.part.failed'));
    }
  }

  #load(name: PartName): Promise<Part> {
    const known = this.#loaded.get(name);
    if (known) return known;
    const loading = modules[name]().then(async (module) => {
      await module.styled();
      return module.default(this.#host, placed(this.#host.element, name));
    });
    this.#loaded.set(name, loading);
    return loading;
  }
}

function placed(element: HTMLElement, name: PartName): HTMLElement {
  const template = element.querySelector<HTMLTemplateElement>(`template[data-part-template="${name}"]`);
  const part = template?.content.firstElementChild?.cloneNode(true);
  if (!template || !(part instanceof HTMLElement)) throw new Error(`The timeline lacks its part ${name}`);
  template.after(part);
  return part;
}
