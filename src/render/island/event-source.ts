import type { TimelineEvent } from '../../events/event.ts';
import type { DrawnEvent, Orientation, Placement, Scale } from '../../scene/index.ts';
import type { TimelineSpec } from '../timeline-scene.ts';

/**
 * Where a timeline's events come from: all of them at once, or as far as a
 * reader looks at them. What is seen does not depend on it.
 */
export interface EventSource {
  /** How many events there are. */
  readonly count: number;
  /** All events in the order of time; `null` as long as they are not at hand. */
  readonly events: readonly TimelineEvent[] | null;
  /** All events, loaded if need be. */
  all(): Promise<readonly TimelineEvent[]>;
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
    all: () => Promise.resolve(events),
    find: (id) => Promise.resolve(byId.get(id)?.event),
    known: (id) => byId.get(id),
    whole: (id) => byId.get(id)?.event,
    placement: () => null,
    stepOf: () => undefined,
    onArrival: () => undefined,
  };
}
