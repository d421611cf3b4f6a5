import { searchClient, type Hit, type SearchOptions } from './client.ts';
import { appendExcerpt } from './excerpt.ts';

/** Hits shown at once; "more" adds as many. */
const page = 20;

const filterNames = ['kind', 'category', 'decade', 'place'] as const;

const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
if (form) searchPage(form);

/** The search page: the form, its filters, the hits, and the address that leads back to them. */
function searchPage(form: HTMLFormElement): void {
  const list = find(document, '[data-search-hits]');
  const status = find(document, '[data-search-status]');
  const more = find<HTMLButtonElement>(document, '[data-search-more]');
  const strings = JSON.parse(form.dataset.strings ?? '{}') as Record<string, string>;
  const kinds = JSON.parse(form.dataset.kinds ?? '{}') as Record<string, string>;
  const client = searchClient(form.dataset.index ?? '/pagefind/');
  const input = find<HTMLInputElement>(form, 'input');
  let shown = page;
  let round = 0;
  let filled = false;

  const run = async () => {
    const own = ++round;
    const asked = read(form);
    remember(form);
    if (asked.text === '' && Object.keys(asked.options.filters ?? {}).length === 0) {
      status.textContent = strings.prompt ?? '';
      list.replaceChildren();
      more.hidden = true;
      return;
    }
    status.textContent = strings.loading ?? '';
    try {
      await fillFilters();
      const { hits, total } = await client.search(asked.text, { ...asked.options, limit: shown });
      if (own !== round) return;
      const text = total === 0 ? strings.none : total === 1 ? strings.one : strings.results;
      status.textContent = (text ?? '').replace('{count}', String(total)).replace('{query}', asked.text);
      list.replaceChildren(...hits.map((hit) => item(hit, kinds)));
      more.hidden = total <= shown;
    } catch {
      status.textContent = strings.failed ?? '';
    }
  };
  /** The filters' values are part of the index, so they come with the first search. */
  const fillFilters = async () => {
    if (filled) return;
    filled = true;
    const all = await client.filters();
    for (const name of filterNames) {
      const select = form.elements.namedItem(name) as HTMLSelectElement;
      const values = Object.entries(all[name] ?? {}).sort(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }));
      const chosen = new URLSearchParams(location.search).get(name) ?? select.value;
      for (const [value, count] of values) {
        select.add(new Option(`${name === 'kind' ? (kinds[value] ?? value) : value} (${count})`, value));
      }
      select.value = values.some(([value]) => value === chosen) ? chosen : '';
    }
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
  input.addEventListener('focus', () => void fillFilters().catch(() => undefined), { once: true });
  more.addEventListener('click', () => {
    shown += page;
    void run();
  });
  const parameters = new URLSearchParams(location.search);
  input.value = parameters.get('q') ?? '';
  if (parameters.size > 0) void fillFilters().then(run, run);
}

function read(form: HTMLFormElement): { text: string; options: SearchOptions } {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '');
  const filters = Object.fromEntries(
    filterNames.map((name) => [name, [value(name)]] as const).filter(([, [chosen]]) => chosen !== ''),
  );
  const sort = value('sort');
  return {
    text: value('q').trim(),
    options: { filters, ...(sort === 'asc' || sort === 'desc' ? { sort: { date: sort } } : {}) },
  };
}

/** The address says what was asked, so that it can be shared and gone back to. */
function remember(form: HTMLFormElement): void {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) parameters.set(name, String(value));
  const query = parameters.toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
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
