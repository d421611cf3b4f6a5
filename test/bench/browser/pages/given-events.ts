import type { BenchEvent } from '../data-set.ts';

declare global {
  /** The stretch of time in view, as text: differs when the view has changed. */
  var shownView: () => string;
}

export async function givenEvents(): Promise<BenchEvent[]> {
  return (await (await fetch('events.json')).json()) as BenchEvent[];
}

/** Where the picture goes. */
export function pictureElement(): HTMLElement {
  const element = document.querySelector<HTMLElement>('[data-picture]');
  if (!element) throw new Error('The page has no place for a picture');
  return element;
}

/** Says that the page can be used. */
export function ready(view: () => string): void {
  globalThis.shownView = view;
  document.documentElement.setAttribute('data-ready', '');
}
