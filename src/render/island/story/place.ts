/** Where a reader is in a story: an act, and where in the window it starts. */
export interface Place {
  /** Id of the chapter or scene that the act starts with. */
  readonly act: string;
  /** How far below the top of the window it starts, px; above it is negative. */
  readonly top: number;
}

/**
 * The place that the page's entry in the history remembers: after a reload, or
 * when a reader comes back. `null` on a page that has just been opened.
 */
export function rememberedPlace(): Place | null {
  const state: unknown = history.state;
  return isNote(state) ? state.annalsPlace : null;
}

/** Notes a place in the page's entry in the history, beside what others have noted there; the address stays. `null` is before the story. */
export function rememberPlace(place: Place | null): void {
  const state: unknown = history.state;
  // A sandboxed frame may forbid it, and browsers do where it is done too often; the browser's own memory is left.
  try {
    history.replaceState({ ...(typeof state === 'object' ? state : {}), annalsPlace: place }, '');
  } catch {
    return;
  }
}

function isNote(state: unknown): state is { annalsPlace: Place | null } {
  return typeof state === 'object' && state !== null && 'annalsPlace' in state;
}
