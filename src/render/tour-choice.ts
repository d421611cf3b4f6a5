import type { ListedEvent } from '../events/event.ts';

/** More events than this are too many to sit through. */
const bearable = 60;
/** About how many stops a tour of a longer timeline has. */
const aim = 40;
/** Up to this many, a whole level of importance is taken rather than a part of it. */
const tolerated = 50;

export interface TourChoice<Event extends ListedEvent = ListedEvent> {
  /** In the order of time. */
  readonly events: readonly Event[];
  /** How they were chosen: `all` there are, the more important levels of them, or `some` of events that are all alike important. */
  readonly by: 'all' | 'importance' | 'some';
}

/**
 * The events that a tour stops at. Of a long timeline these are the most
 * important: level by level while they are about forty, and of the level that
 * would be too many a part, evenly out of its order in time.
 *
 * @param shown In the order of time.
 * @param wanted Id of an event that has to be among them: the one that the reader has chosen.
 */
export function chooseStops<Event extends ListedEvent>(shown: readonly Event[], wanted: string | null): TourChoice<Event> {
  if (shown.length <= bearable) return { events: shown, by: 'all' };
  const chosen = new Set<Event>();
  const levels = [...new Set(shown.map(({ importance }) => importance))].sort((a, b) => b - a);
  for (const level of levels) {
    const those = shown.filter(({ importance }) => importance === level);
    const whole = chosen.size + those.length <= tolerated;
    for (const event of whole ? those : evenly(those, aim - chosen.size)) chosen.add(event);
    if (chosen.size >= aim) break;
  }
  const events = shown.filter((event) => chosen.has(event) || event.id === wanted);
  return { events, by: levels.length > 1 ? 'importance' : 'some' };
}

/** So many of the items, the first and the last among them where there are at least two. */
function evenly<Item>(items: readonly Item[], count: number): Item[] {
  const step = count > 1 ? (items.length - 1) / (count - 1) : 0;
  return Array.from({ length: Math.max(0, count) }, (_, k) => items[Math.round(k * step)] as Item);
}
