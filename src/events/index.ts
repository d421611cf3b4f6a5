export { categoriesOf, type Category } from './category.ts';
export type { Confidence, Place, TimelineEvent } from './event.ts';
export { formatQuery, matches, parseQuery, type Query, type Queryable, QueryError } from './query.ts';
export { type EventEntry, type EventOptions, timelineEvents } from './timeline-events.ts';
