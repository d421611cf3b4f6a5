/** What a reader has chosen; the whole of it stands in the address. */
export interface State {
  /** EDTF interval, or `null` for the home extent. */
  readonly view: string | null;
  /** Id of the selected event. */
  readonly event: string | null;
  /** A query, such as `category:regulation`. */
  readonly filter: string;
  /** Words of the search. */
  readonly q: string;
  /** Lanes and scale, where they are not as the page has them. */
  readonly lanes: Lanes | null;
  readonly scale: ScaleName | null;
}

export const initialState: State = { view: null, event: null, filter: '', q: '', lanes: null, scale: null };

const lanesNames = ['none', 'category'] as const;
const scaleNames = ['time', 'gaps', 'log'] as const;

export type Lanes = (typeof lanesNames)[number];
export type ScaleName = (typeof scaleNames)[number];

/** What the attribute `lanes` or the address says; `null` for a word that it does not know. */
export function lanesOf(text: string | null): Lanes | null {
  return lanesNames.find((name) => name === text) ?? null;
}

/** The same for `scale`. */
export function scaleNameOf(text: string | null): ScaleName | null {
  return scaleNames.find((name) => name === text) ?? null;
}

/**
 * Reads `#view=1956/1975&event=fda-approval&filter=category:regulation&q=trial`.
 * A fragment that is the address of a heading gives no state.
 */
export function parseHash(hash: string): Partial<State> {
  const state: { -readonly [Key in keyof State]?: State[Key] } = {};
  if (!hash.includes('=')) return state;
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const view = parameters.get('view');
  const event = parameters.get('event');
  if (view) state.view = view;
  if (event) state.event = event;
  state.filter = parameters.get('filter') ?? '';
  state.q = parameters.get('q') ?? '';
  state.lanes = lanesOf(parameters.get('lanes'));
  state.scale = scaleNameOf(parameters.get('scale'));
  return state;
}

/** Writes what `parseHash` reads, legibly: `/` and `:` stand as they are. Empty for the initial state. */
export function formatHash(state: State): string {
  const parts: [string, string | null][] = [
    ['view', state.view],
    ['event', state.event],
    ['filter', state.filter],
    ['q', state.q],
    ['lanes', state.lanes],
    ['scale', state.scale],
  ];
  return parts
    .filter((part): part is [string, string] => Boolean(part[1]))
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%20', '+')}`)
    .join('&');
}
