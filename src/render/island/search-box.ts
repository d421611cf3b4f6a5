import { searchClient, type Hit } from '../../search/client.ts';
import type { FoundEvent } from './hits.ts';

export interface SearchBoxOptions {
  /** Address of Pagefind's folder. */
  readonly index: string;
  /** Said where the index cannot be loaded. */
  readonly failed: string;
  /** Aborted when the box is no longer used. */
  readonly signal: AbortSignal;
  /** The events found, whose count is then written into `[data-search-count]`; `null` when there is no search. */
  readonly onHits: (found: readonly FoundEvent[] | null, query: string) => void;
}

/** Hits that are lit: each is a file to load, and of more nobody could tell one from the other. */
const mostHits = 500;

export interface SearchBox {
  /** Searches as if it had been typed. */
  search(text: string): Promise<void>;
}

/** The search box of a timeline. Pagefind is not loaded before a reader types. */
export function searchBox(form: HTMLFormElement, options: SearchBoxOptions): SearchBox {
  const input = part<HTMLInputElement>(form, 'input');
  const count = part<HTMLOutputElement>(form, '[data-search-count]');
  const clear = part<HTMLButtonElement>(form, '[data-search-clear]');
  const client = searchClient(options.index);
  const { signal } = options;
  let round = 0;

  const show = (text: string, hits: readonly Hit[] | null) => {
    const query = text.trim();
    if (!hits) count.textContent = '';
    clear.hidden = query === '';
    options.onHits(hits?.flatMap(({ event, meta }) => (event === undefined ? [] : { id: event, at: Number(meta.at) })) ?? null, query);
  };
  const search = async (text: string) => {
    if (input.value !== text) input.value = text;
    const own = ++round;
    if (text.trim() === '') return show('', null);
    try {
      const { hits } = await client.search(text, { filters: { kind: ['event'] }, limit: mostHits });
      if (own === round && !signal.aborted) show(text, hits);
    } catch {
      count.textContent = options.failed;
    }
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener(
    'input',
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void search(input.value), 200);
    },
    { signal },
  );
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      void search(input.value);
    },
    { signal },
  );
  input.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || input.value === '') return;
      event.preventDefault();
      void search('');
    },
    { signal },
  );
  clear.addEventListener(
    'click',
    () => {
      void search('');
      input.focus();
    },
    { signal },
  );
  return { search };
}

function part<E extends Element>(form: HTMLElement, selector: string): E {
  const found = form.querySelector<E>(selector);
  if (!found) throw new Error(`The search box lacks its part ${selector}`);
  return found;
}
