import { filledIn, type Text, type Values } from '../dates/filled-in.ts';
import { formatDecade } from '../dates/format-decade.ts';
import { fold, formatQuery, type QueryField } from '../events/query.ts';
import { facetGroup, type FacetChoice } from '../render/facet-group.ts';
import { showChips } from '../render/filter-chips.ts';
import { formatHash, initialState } from '../render/island/state.ts';
import { searchClient, type Counts, type Hit, type SearchOptions } from './client.ts';
import { appendExcerpt } from './excerpt.ts';

/** Hits shown at once; "more" adds as many. */
const page = 20;

/** From this width on, px, all lists of values are unfolded. */
const wide = 640;

const fields = ['kind', 'category', 'tag', 'place', 'confidence', 'decade'] as const;

type Field = (typeof fields)[number];

/** What `search.astro` says of the site. */
interface Site {
  readonly lang: string;
  /** Address of Pagefind's folder. */
  readonly index: string;
  /** Address of the timeline. */
  readonly timeline: string;
  readonly strings: Readonly<Record<'results' | 'all' | 'none' | 'prompt' | 'loading' | 'failed' | 'chip', Text>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly confidences: Readonly<Record<string, string>>;
  /** Ids of the categories by their labels, by which the index knows them. */
  readonly categories: Readonly<Record<string, string>>;
  /** Labels of the categories by those that they have in other languages of the site. */
  readonly labels: Readonly<Record<string, string>>;
}

const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
if (form) searchPage(form, JSON.parse(form.dataset.site ?? '{}') as Site);

/** The search page: the form, its filters, the hits, and the address that leads back to them. */
function searchPage(form: HTMLFormElement, site: Site): void {
  const list = find(document, '[data-search-hits]');
  const status = find(document, '[data-search-status]');
  const more = find<HTMLButtonElement>(document, '[data-search-more]');
  const panel = find<HTMLDetailsElement>(document, '[data-search-filters]');
  const chips = find(document, '[data-chips]');
  const clear = find<HTMLButtonElement>(document, '[data-clear]');
  const onTimeline = find<HTMLAnchorElement>(document, '[data-search-timeline]');
  const words = (key: keyof Site['strings'], values: Values = {}) => filledIn(site.strings[key], values, site.lang);
  const client = searchClient(site.index);
  const input = find<HTMLInputElement>(form, 'input');
  const order = find<HTMLSelectElement>(form, 'select');
  const chosen = new Map<Field, readonly string[]>();
  let all: Counts = {};
  let shown = page;
  let round = 0;

  const toggle = (field: Field, value: string) => {
    const values = chosen.get(field) ?? [];
    const others = values.filter((each) => fold(each) !== fold(value));
    chosen.set(field, others.length < values.length ? others : [...values, value]);
    soon(0);
  };
  const groups = fields.map((field) => {
    const details = find<HTMLDetailsElement>(panel, `[data-facet="${field}"]`);
    return { field, details, show: facetGroup(details, site.lang, (value) => toggle(field, value)) };
  });

  /** The values of the index that a chosen one means: a place is also in longer names, as on the timeline. */
  const meant = (field: Field, value: string) => {
    const own = Object.keys(all[field] ?? {});
    const means = own.filter((each) => (field === 'place' ? fold(each).includes(fold(value)) : fold(each) === fold(value)));
    return means.length > 0 ? means : [value];
  };
  const filters = (but?: Field) =>
    Object.fromEntries(
      [...chosen].flatMap(([field, values]) =>
        field !== but && values.length > 0 ? [[field, [...new Set(values.flatMap((value) => meant(field, value)))]]] : [],
      ),
    );
  const any = () => [...chosen.values()].some((values) => values.length > 0);

  const run = async () => {
    const own = ++round;
    const text = input.value.trim();
    remember(text);
    showChosen(text);
    const idle = text === '' && !any();
    if (idle) {
      status.textContent = words('prompt');
      list.replaceChildren();
      more.hidden = true;
      if (!panel.open) return;
    } else status.textContent = words('loading');
    try {
      // The filters' values are part of the index; it counts only those that it has loaded.
      all = await client.filters();
      const sort: Pick<SearchOptions, 'sort'> = order.value === 'asc' || order.value === 'desc' ? { sort: { date: order.value } } : {};
      const options: SearchOptions = { filters: filters(), ...sort, limit: idle ? 0 : shown };
      const { hits, total, counts } = await client.search(text, options);
      if (own !== round) return;
      if (!idle) {
        status.textContent = resultWords(total, text);
        list.replaceChildren(...hits.map((hit) => item(hit, site.kinds)));
        more.hidden = total <= shown;
      }
      if (panel.open) await showCounts(text, idle ? all : counts, () => own === round);
    } catch {
      status.textContent = words('failed');
    }
  };
  /** What each value would leave: a field's own choice does not count for it. */
  const showCounts = async (text: string, counts: Counts, current: () => boolean) => {
    const without = await Promise.all(
      groups.map(async ({ field }) =>
        chosen.get(field)?.length ? (await client.search(text, { filters: filters(field), limit: 0 })).counts[field] : counts[field],
      ),
    );
    if (!current()) return;
    for (const [index, { field, show }] of groups.entries()) show(choices(field, without[index] ?? {}));
  };
  const choices = (field: Field, counts: Readonly<Record<string, number>>): FacetChoice[] => {
    const asked = chosen.get(field) ?? [];
    const own = Object.keys(all[field] ?? {}).sort(comparing(field, all[field] ?? {}));
    const strangers = asked.filter((value) => !own.some((each) => fold(each) === fold(value)));
    return [...own, ...strangers].map((value) => ({
      value,
      label: label(field, value),
      count: meant(field, value).reduce((sum, each) => sum + (counts[each] ?? 0), 0),
      chosen: asked.some((each) => fold(each) === fold(value)),
    }));
  };
  const label = (field: Field, value: string): string => {
    if (field === 'kind') return site.kinds[value] ?? value;
    if (field === 'confidence') return site.confidences[value] ?? value;
    if (field === 'decade') return /^-?\d+s?$/.test(value) ? formatDecade(Number.parseInt(value, 10), site.lang) : value;
    return Object.keys(all[field] ?? {}).find((each) => fold(each) === fold(value)) ?? value;
  };
  const resultWords = (count: number, query: string) => words(query === '' ? 'all' : count === 0 ? 'none' : 'results', { count, query });
  const showChosen = (text: string) => {
    const shownChips = [...chosen].flatMap(([field, values]) =>
      values.map((value) => ({
        label: words('chip', { field: site.fields[field], value: label(field, value) }),
        remove: () => toggle(field, value),
      })),
    );
    showChips(chips, shownChips, panel.querySelector('summary'));
    clear.hidden = shownChips.length === 0;
    const hash = formatHash({ ...initialState, filter: timelineFilter(chosen, site), q: text });
    onTimeline.href = `${site.timeline}#${hash}`;
    onTimeline.hidden = hash === '';
  };
  /** The address says what was asked, so that it can be shared and gone back to. */
  const remember = (text: string) => {
    const parameters = new URLSearchParams(location.search);
    // What is not the search's own, such as that the page is in a kiosk, stays.
    for (const name of ['q', 'sort', ...fields]) parameters.delete(name);
    if (text) parameters.set('q', text);
    for (const [field, values] of chosen) for (const value of values) parameters.append(field, value);
    if (order.value) parameters.set('sort', order.value);
    const query = parameters.toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = (pause: number) => {
    clearTimeout(waiting);
    shown = page;
    waiting = setTimeout(() => void run(), pause);
  };
  form.addEventListener('input', () => soon(200));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    soon(0);
  });
  panel.addEventListener('toggle', () => {
    if (panel.open) soon(0);
  });
  clear.addEventListener('click', () => {
    chosen.clear();
    // The button goes away with what it has cleared.
    input.focus();
    soon(0);
  });
  more.addEventListener('click', () => {
    shown += page;
    void run();
  });
  const parameters = new URLSearchParams(location.search);
  input.value = parameters.get('q') ?? '';
  const sort = parameters.get('sort');
  if (sort === 'asc' || sort === 'desc') order.value = sort;
  for (const field of fields) {
    const given = parameters.getAll(field).filter((value) => value !== '');
    const values = [...new Set(field === 'category' ? given.map((value) => site.labels[value] ?? value) : given)];
    if (values.length > 0) chosen.set(field, values);
  }
  // Beside each other there is room for all.
  for (const { field, details } of groups) details.open = panel.clientWidth >= wide || chosen.has(field);
  if (input.value !== '' || any()) void run();
}

/** What the timeline can be asked too, as its filter. */
function timelineFilter(chosen: ReadonlyMap<Field, readonly string[]>, { categories }: Site): string {
  const asked = new Map<QueryField, string[]>();
  for (const [field, values] of chosen) {
    if (field === 'kind' || values.length === 0) continue;
    asked.set(field, values.map((value) => fold(field === 'category' ? (categories[value] ?? value) : value)));
  }
  return formatQuery({ fields: asked, words: [] });
}

const levels = ['high', 'medium', 'low'];

/** Decades in the order of time, confidence from high to low, the rest by how many have them. */
function comparing(field: Field, counts: Readonly<Record<string, number>>): (a: string, b: string) => number {
  if (field === 'decade') return (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10);
  if (field === 'confidence') return (a, b) => levels.indexOf(a) - levels.indexOf(b);
  return (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b);
}

function item(hit: Hit, kinds: Readonly<Record<string, string>>): HTMLLIElement {
  const row = document.createElement('li');
  row.className = 'annals-hit';
  const kind = document.createElement('p');
  kind.className = 'annals-hit-kind';
  kind.textContent = [kinds[hit.meta.kind ?? ''], hit.meta.when, hit.meta.category].filter(Boolean).join(' · ');
  const title = document.createElement('h2');
  title.className = 'annals-hit-title';
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.title;
  title.append(link);
  const excerpt = document.createElement('p');
  appendExcerpt(excerpt, hit.excerpt);
  row.append(kind, title, excerpt);
  return row;
}

function find<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`The search page lacks its part ${selector}`);
  return found;
}
