import { actInWindow, toldText } from './acts-of-page.ts';
import type { Place } from './place.ts';

/** What a reader does to move on. */
const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown', 'hashchange'] as const;

/**
 * Leads a reader who has reloaded the page, or come back to it, to the act in
 * which they were. The browser scrolls there by itself, but may do so before
 * all that stands above has its height, or remember a place of some moments
 * ago. So the act is held, whatever changes, until the reader moves on.
 */
export function hold(element: HTMLElement, { act, top }: Place): void {
  const { starts } = toldText(element);
  const index = starts.findIndex(({ id }) => id === act);
  const start = starts[index];
  if (!start) return;
  const text = start.closest('.annals-text') ?? start;
  const away = () => actInWindow(starts) !== index && Math.round(start.getBoundingClientRect().top) !== Math.round(top);
  let height = 0;

  const align = () => {
    height = document.documentElement.scrollHeight;
    if (!away()) return;
    scrollBy({ top: start.getBoundingClientRect().top - top, behavior: 'instant' });
    // Where the act has become shorter than the way that the reader had gone in it, it starts under the line.
    if (actInWindow(starts) !== index) scrollBy({ top: start.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
  };

  const resized = new ResizeObserver(align);
  const release = () => {
    resized.disconnect();
    for (const type of moves) removeEventListener(type, release);
    removeEventListener('scroll', scrolled);
    removeEventListener('load', align);
  };
  const scrolled = () => {
    if (!away()) return;
    // While the page loads, it is the browser that scrolls; later only the reader does so without a change of height, by the scroll bar.
    if (document.readyState === 'complete' && height === document.documentElement.scrollHeight) release();
    else align();
  };

  for (const type of moves) addEventListener(type, release, { passive: true });
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('load', align);
  resized.observe(document.body);
  resized.observe(text);
}
