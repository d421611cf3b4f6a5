import { formatHash, initialState } from '../state.ts';

/** What a page says of a timeline: the one that it has alone, and what its events are narrowed by here. */
interface Place {
  readonly page?: string | undefined;
  readonly filter?: string | undefined;
}

/**
 * The address of what a timeline shows. The first timeline of a page keeps its
 * state in the page's own address; any other is shown on a page of its own.
 */
export function linkTo(element: HTMLElement, { page, filter }: Place): string {
  if (document.querySelector('annals-timeline') === element || page === undefined) {
    const { href, hash } = location;
    // The fragment of a heading is no state.
    return hash.includes('=') ? href : href.slice(0, href.length - hash.length).replace(/#$/, '');
  }
  const state = {
    ...initialState,
    view: element.getAttribute('view'),
    event: element.getAttribute('selected'),
    filter: [filter, element.getAttribute('filter')].filter(Boolean).join(' '),
  };
  const url = new URL(page, location.href);
  url.hash = formatHash(state);
  return url.href;
}
