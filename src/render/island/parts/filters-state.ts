import type { Values } from '../../../dates/filled-in.ts';
import { count as written } from '../../../dates/filled-in.ts';
import { formatDecade } from '../../../dates/format-decade.ts';
import type { Category } from '../../../events/category.ts';
import type { ListedEvent } from '../../../events/event.ts';
import { fold, formatQuery, matches, parseQuery, sameValue, withValues, type Query, type QueryField } from '../../../events/query.ts';
import { showChips, type FilterChip } from '../../filter-chips.ts';
import type { TimelineModel } from '../model.ts';

interface Actions {
  /** Ids of the events found by the search, wherever they are; `null` without one. */
  readonly hits: readonly string[] | null;
  readonly words: (key: string, values?: Values) => string;
  readonly onFilter: (text: string) => void;
}

/**
 * Shows beside the count what is filtered for, each with a button that gives it
 * up, and leads to the same on the search page. Categories have buttons of
 * their own, which say how many events each would leave.
 */
export function showFilterState(root: HTMLElement, model: TimelineModel, actions: Actions): void {
  const query = parseQuery(model.filter);
  // A long timeline has its events at hand as soon as something filters them.
  const { events } = model.source;
  if (events) countCategories(root, withValues(query, 'category', []), events, (count) => written(count, model.spec.lang));
  countHits(root, query, model, actions);
  const container = root.querySelector<HTMLElement>('[data-chips]');
  const opener = root.querySelector<HTMLElement>('[data-part="filters"]');
  if (container) showChips(container, chipsOf(query, model, actions), opener);
  const link = root.querySelector<HTMLAnchorElement>('[data-search-link]');
  const form = root.querySelector<HTMLFormElement>('form[data-search]');
  if (link && form) {
    const q = form.querySelector('input')?.value.trim() ?? '';
    const asked = searchParameters(query, q, events ?? [], model.data.categories).toString();
    link.href = `${form.getAttribute('action') ?? ''}?${asked}`;
    link.hidden = asked === '';
  }
  showPressed(root.querySelector<HTMLElement>('.annals-filter'));
}

/** Hits are counted among what the filter leaves, as they are lit. */
function countHits(root: HTMLElement, query: Query, { source, filter, spec }: TimelineModel, { hits, words }: Actions): void {
  const output = root.querySelector('[data-search-count]');
  if (!output || !hits) return;
  const found = new Set(hits);
  const here = source.events?.filter(({ id }) => found.has(id));
  if (!here) {
    output.textContent = written(hits.length, spec.lang);
    return;
  }
  const count = here.filter((event) => matches(event, query)).length;
  const q = root.querySelector<HTMLInputElement>('form[data-search] input')?.value.trim() ?? '';
  if (here.length === 0) output.textContent = words('search.none', { query: q });
  else output.textContent = filter === '' ? written(count, spec.lang) : words('search.within', { count, total: here.length });
}

function countCategories(root: HTMLElement, others: Query, events: readonly ListedEvent[], inWords: (count: number) => string): void {
  const counts = new Map<string, number>();
  for (const event of events) if (matches(event, others)) counts.set(event.category, (counts.get(event.category) ?? 0) + 1);
  for (const button of root.querySelectorAll<HTMLElement>('[data-category]')) {
    const count = button.querySelector('[data-category-count]');
    if (count) count.textContent = inWords(counts.get(button.dataset.category ?? '') ?? 0);
  }
}

function chipsOf(query: Query, model: TimelineModel, { words, onFilter }: Actions): FilterChip[] {
  const known = new Set(model.data.categories.map(({ id }) => fold(id)));
  // The filter may have changed since the chip was made.
  const change = (next: (now: Query) => Query) => onFilter(formatQuery(next(parseQuery(model.filter))));
  const chips: FilterChip[] = [];
  for (const [field, values] of query.fields) {
    for (const value of new Set(values)) {
      if (field === 'category' && known.has(value)) continue;
      const name = words(`timeline.filters.${field}`);
      const same = sameValue(field, value);
      chips.push({
        label: words('timeline.filters.chip', { field: name, value: valueWords(field, value, model, words) }),
        remove: () => change((now) => withValues(now, field, (now.fields.get(field) ?? []).filter((each) => !same(each)))),
      });
    }
  }
  for (const word of query.words) {
    chips.push({
      label: words('timeline.filters.word', { word }),
      remove: () => change((now) => ({ ...now, words: now.words.filter((each) => each !== word) })),
    });
  }
  return chips;
}

/** A value as the events spell it; a query has lost the case. */
function valueWords(field: QueryField, value: string, { source, spec: { lang } }: TimelineModel, words: Actions['words']): string {
  const events = source.events ?? [];
  const spelt = (textsOf: (event: ListedEvent) => readonly (string | undefined)[]) => {
    for (const event of events) {
      const text = textsOf(event).find((each) => each !== undefined && fold(each) === value);
      if (text !== undefined) return text;
    }
    return value;
  };
  switch (field) {
    case 'tag':
      return spelt(({ tags }) => tags);
    case 'person':
      return spelt(({ people }) => people);
    case 'place':
      return spelt(({ place }) => [place?.name, place?.country]);
    case 'decade':
      return formatDecade(Number.parseInt(value, 10), lang);
    case 'confidence':
      return words(`event.confidence.${value}`) || value;
    case 'importance':
      return words('timeline.filters.importance.from', { value });
    case 'event':
      return events.find(({ id }) => fold(id) === value)?.title ?? value;
    case 'category':
      return value;
  }
}

/** Filter and words as the search page reads them; it knows no people, importance or single events. */
function searchParameters(query: Query, q: string, events: readonly ListedEvent[], categories: readonly Category[]): URLSearchParams {
  const parameters = new URLSearchParams();
  const words = [q, ...query.words].filter(Boolean).join(' ');
  if (words) parameters.set('q', words);
  const values = (field: QueryField) => new Set(query.fields.get(field));
  for (const value of values('category')) {
    parameters.append('category', categories.find(({ id }) => fold(id) === value)?.label ?? value);
  }
  for (const field of ['tag', 'confidence', 'decade'] as const) for (const value of values(field)) parameters.append(field, value);
  const named = new Set([...values('place')].flatMap((value) => placesOf(value, events)));
  for (const name of named) parameters.append('place', name);
  return parameters;
}

/** The name itself where places have it in their names; those of a country's places for its code. */
function placesOf(value: string, events: readonly ListedEvent[]): string[] {
  const query = withValues({ fields: new Map(), words: [] }, 'place', [value]);
  const names = [...new Set(events.filter((event) => matches(event, query)).map(({ place }) => place?.name ?? ''))];
  const own = names.find((name) => fold(name) === value);
  const contained = names.every((name) => fold(name).includes(value));
  return contained ? [own ?? value] : names;
}

/** Brings a pressed category into sight in a row that scrolls sideways. */
function showPressed(row: HTMLElement | null): void {
  const pressed = row?.querySelector<HTMLElement>('[aria-pressed="true"]');
  if (!row || !pressed || row.scrollWidth <= row.clientWidth || row.contains(document.activeElement)) return;
  const [outer, inner] = [row.getBoundingClientRect(), pressed.getBoundingClientRect()];
  if (inner.left < outer.left) row.scrollLeft += inner.left - outer.left;
  else if (inner.right > outer.right) row.scrollLeft += inner.right - outer.right;
}
