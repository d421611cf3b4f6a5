import { formatHash, initialState, parseHash, type State } from '../state.ts';

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
  if (isFirst(element) || page === undefined) {
    const { href, hash } = location;
    // The fragment of a heading is no state.
    return hash.includes('=') ? href : href.slice(0, href.length - hash.length).replace(/#$/, '');
  }
  const url = new URL(page, location.href);
  url.hash = formatHash(stateOf(element, filter));
  return url.href;
}

/** What the page that makes frames is told to begin with: this timeline as it is. */
export function builderHash(element: HTMLElement, { timeline, filter }: Pick<Place, 'filter'> & { readonly timeline?: string | undefined }): string {
  const { lanes = null, scale = null } = isFirst(element) ? parseHash(location.hash) : {};
  const state = formatHash({ ...stateOf(element, filter), lanes, scale });
  return [timeline && timeline !== 'index' ? `timeline=${encodeURIComponent(timeline)}` : '', state].filter(Boolean).join('&');
}

function isFirst(element: HTMLElement): boolean {
  return document.querySelector('annals-timeline') === element;
}

function stateOf(element: HTMLElement, filter: string | undefined): State {
  return {
    ...initialState,
    view: element.getAttribute('view'),
    event: element.getAttribute('selected'),
    filter: [filter, element.getAttribute('filter')].filter(Boolean).join(' '),
  };
}
