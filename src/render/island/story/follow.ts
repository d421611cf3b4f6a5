import { attempt } from '../attempt.ts';
import { Hits } from '../hits.ts';
import type { Changers } from '../restore.ts';
import type { Workings } from '../workings.ts';
import type { SceneOfStory } from './lead.ts';

/** How long the way from scene to scene takes, ms: nobody waits for it. */
const glide = 800;

/**
 * Shows a scene of a story: what it is about comes into view, and its events
 * stand out. The reader has not asked for it, so nothing is noted in the
 * address or for "back", nothing is said, and no `annals:view` tells of it.
 */
export function follow({ view, filter, events }: SceneOfStory, glides: boolean, { model, stage, kept }: Workings, { narrowing, selection, travel }: Changers): void {
  selection.select(null, 'none');
  attempt(() => narrowing.filter(filter, false));
  const marked = events.flatMap((id) => model.source.known(id)?.event ?? []);
  model.prefer(marked.map(({ id }) => id));
  stage.light(marked.length > 0 ? new Hits(marked) : null);
  kept.keep({ filter: model.filter }, 'none');
  attempt(() => travel.to(view === null ? model.home() : model.parseView(view), 'none', { say: false, tell: false }, glides ? glide : 0));
}
