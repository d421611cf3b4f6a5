import type { Facetable, ListedEvent, TimelineEvent } from '../../events/event.ts';
import type { DrawnEvent, Orientation, Placement, Scale } from '../../scene/index.ts';
import type { TourChoice } from '../tour-choice.ts';
import type { TimelineSpec } from '../timeline-scene.ts';

/**
 * Where a timeline's events come from: all of them at once, or as far as a
 * reader looks at them. What is seen does not depend on it.
 */
export interface EventSource {
  /** How many events there are. */
  readonly count: number;
  /** All events in the order of time; `null` as long as they are not at hand. */
  readonly events: readonly ListedEvent[] | null;
  /** Whether those are there with their texts. */
  readonly told: boolean;
  /** All events, loaded if need be. */
  all(): Promise<readonly ListedEvent[]>;
  /** What facets count of all events, loaded if need be: far less than the events. */
  facets(): Promise<readonly Facetable[]>;
  /** What a tour of all events tells, with texts; `null` where it is chosen from the events themselves. */
  important(): Promise<TourChoice<TimelineEvent> | null>;
  /** All events with their texts, loaded if need be: far more. */
  texts(): Promise<readonly TimelineEvent[]>;
  /** An event with all that is known of it; `undefined` for an id that is none. */
  find(id: string): Promise<TimelineEvent | undefined>;
  /** What is at hand of an event. */
  known(id: string): KnownEvent | undefined;
  /** The same, if all that is known of it is at hand. */
  whole(id: string): TimelineEvent | undefined;
  /** All events in their places, without all of them at hand; `null` for an arrangement that takes all. */
  placement(spec: TimelineSpec, orientation: Orientation, scale: Scale): Placement | null;
  /** The step of scale from which on an event is shown in such an arrangement, if that is known. */
  stepOf(id: string, spec: TimelineSpec, orientation: Orientation): number | undefined;
  /** Called when more is at hand than before. */
  onArrival: () => void;
  /** Called when something that a view needs cannot be loaded, and when nothing is lacking any more. */
  onLack: (lacking: boolean) => void;
  /** Asks again for what could not be loaded, when it is looked at next. */
  retry(): void;
}

export interface KnownEvent {
  readonly event: DrawnEvent;
  /** Position among all events in the order of time, from 0. */
  readonly order: number;
}

/** All events at once. */
export function wholeSource(events: readonly TimelineEvent[]): EventSource {
  const byId = new Map(events.map((event, order) => [event.id, { event, order }]));
  return {
    count: events.length,
    events,
    told: true,
    all: () => Promise.resolve(events),
    facets: () => Promise.resolve(events),
    important: () => Promise.resolve(null),
    texts: () => Promise.resolve(events),
    find: (id) => Promise.resolve(byId.get(id)?.event),
    known: (id) => byId.get(id),
    whole: (id) => byId.get(id)?.event,
    placement: () => null,
    stepOf: () => undefined,
    onArrival: () => undefined,
    onLack: () => undefined,
    retry: () => undefined,
  };
}
