/**
 * Where a reader was on the pages behind and ahead of them. In a file that
 * holds all pages, the browser takes them for one, and would scroll a page to
 * where another was; so each step of the history keeps it by itself.
 */
const key = 'annalsTop';
const { history } = globalThis;
let noting: ReturnType<typeof setTimeout> | undefined;

/** Where the reader was on the step that is shown, px; `null` on one that is new. */
function kept(): number | null {
  const state: unknown = history.state;
  const top = typeof state === 'object' && state !== null && key in state ? state[key] : null;
  return typeof top === 'number' ? top : null;
}

/** A state of the history that keeps where the reader is. */
export function withPlace(data: unknown): unknown {
  return { ...(typeof data === 'object' ? data : { data }), [key]: scrollY };
}

/** Keeps where the reader is, before they go. */
export function notePlace(): void {
  clearTimeout(noting);
  history.replaceState(withPlace(history.state), '');
}

/** Goes where the reader was on this step of the history; tells whether they have been there. */
export function backToPlace(): boolean {
  clearTimeout(noting);
  const top = kept();
  if (top !== null) scrollTo({ top, behavior: 'instant' });
  return top !== null;
}

/** From now on, each step keeps its place. */
export function keepPlaces(): void {
  history.scrollRestoration = 'manual';
  if (kept() === null) {
    // Who has followed a link has not reloaded the page, as the browser thinks.
    Object.defineProperty(PerformanceNavigationTiming.prototype, 'type', { get: () => 'navigate' });
  }
  addEventListener(
    'scroll',
    () => {
      clearTimeout(noting);
      noting = setTimeout(notePlace, 250);
    },
    { passive: true },
  );
  addEventListener('popstate', () => clearTimeout(noting));
}
