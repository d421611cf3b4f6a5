/** A page that tells a timeline: which, and the addresses that its scenes have taken. */
interface Told {
  readonly timeline: string;
  readonly taken: Map<string, number>;
}

const pages = new WeakMap<Request, Told>();

/** Says whose scenes a page tells, before they are rendered. */
export function tellTimeline(page: Request, timeline: string): void {
  pages.set(page, { timeline, taken: new Map() });
}

/** The timeline that the scenes of a page belong to. */
export function timelineOf(page: Request): string {
  return toldBy(page).timeline;
}

/**
 * The id of a scene: what its author has given it, else its view, which stays
 * when scenes come and go before it; the second one of a view is numbered.
 */
export function sceneId(page: Request, view: string, given?: string): string {
  if (given) return `scene-${given}`;
  const { taken } = toldBy(page);
  const name = `scene-${view.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name}-${count}`;
}

function toldBy(page: Request): Told {
  if (!pages.has(page)) tellTimeline(page, 'index');
  return pages.get(page) as Told;
}
