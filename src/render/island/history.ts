import { formatHash, parseHash, type State } from './state.ts';

/** Keeps a timeline's state in the page's address. */
export interface AddressBar {
  /** What the address says now. */
  read(): Partial<State>;
  /** Shows a state; `push` makes a step that "back" undoes, otherwise the current one is replaced. */
  write(state: State, push: boolean): void;
  disconnect(): void;
}

/** @param onChange Called when the reader goes back or forward, or follows a link to a state. */
export function addressBar(onChange: (state: Partial<State>) => void): AddressBar {
  const listen = () => {
    const { hash } = location;
    if (hash === '' || hash.includes('=')) onChange(parseHash(hash));
  };
  addEventListener('popstate', listen);
  addEventListener('hashchange', listen);
  return {
    read: () => parseHash(location.hash),
    write: (state, push) => {
      const hash = formatHash(state);
      const url = hash === '' ? location.pathname + location.search : `#${hash}`;
      if (location.hash.replace(/^#/, '') === hash) return;
      // A sandboxed frame may forbid it; the timeline works without an address.
      try {
        history[push ? 'pushState' : 'replaceState'](null, '', url);
      } catch {
        return;
      }
    },
    disconnect: () => {
      removeEventListener('popstate', listen);
      removeEventListener('hashchange', listen);
    },
  };
}
