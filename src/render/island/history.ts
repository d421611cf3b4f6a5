import { formatHash, parseHash, type State } from './state.ts';

/** How a change of state is noted: as a step that "back" undoes, in place of the last one, or not at all. */
export type HistoryStep = 'push' | 'replace' | 'none';

/** Keeps a timeline's state in the page's address. */
export interface AddressBar {
  /** What the address says now. */
  read(): Partial<State>;
  write(state: State, step: HistoryStep): void;
}

export interface AddressOptions {
  /** Called when the reader goes back or forward, or follows a link to a state. */
  readonly onChange: (state: Partial<State>) => void;
  /** Called when the reader has followed a link of this page to a state, also to the current one. */
  readonly onFollow: () => void;
  /** Aborted when the timeline leaves the page. */
  readonly signal: AbortSignal;
}

export function addressBar({ onChange, onFollow, signal }: AddressOptions): AddressBar {
  const listen = () => {
    const { hash } = location;
    if (hash === '' || hash.includes('=')) onChange(parseHash(hash));
  };
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.hash.includes('=') && samePage(link) && !event.defaultPrevented) onFollow();
  };
  addEventListener('click', follow, { signal });
  for (const type of ['popstate', 'hashchange']) addEventListener(type, listen, { signal });
  return {
    read: () => parseHash(location.hash),
    write: (state, step) => {
      if (step === 'none') return;
      const hash = formatHash(state);
      const url = hash === '' ? location.pathname + location.search : `#${hash}`;
      if (location.hash.replace(/^#/, '') === hash) return;
      // A sandboxed frame may forbid it; the timeline works without an address.
      try {
        history[step === 'push' ? 'pushState' : 'replaceState'](null, '', url);
      } catch {
        return;
      }
    },
  };
}

function samePage({ origin, pathname, search }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname === location.pathname && search === location.search;
}

/** Whether the page was opened by its address, not reloaded or gone back to, when the browser scrolls by itself. */
export function arrived(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
}
