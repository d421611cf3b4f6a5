import { uses } from './references.ts';

/** What an explainer's scenes need of its timeline. */
export interface Scenes {
  /** Ids of all events that a scene is about. */
  readonly events: ReadonlySet<string>;
  /** The queries by which scenes narrow the timeline. */
  readonly filters: readonly string[];
}

/** The scenes of an explainer's body; `null` if it has none. */
export function scenesIn(body: string | undefined): Scenes | null {
  if (body === undefined || !/<Scene[\s>]/.test(body)) return null;
  const scenes = uses(body).filter(({ component }) => component === 'Scene');
  const values = (name: string) => scenes.flatMap(({ attributes }) => attributes.get(name)?.values ?? []);
  return { events: new Set(values('highlight')), filters: values('filter') };
}
