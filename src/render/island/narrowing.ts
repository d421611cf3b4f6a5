import type { Completeness } from './completeness.ts';
import { emit } from './events.ts';
import { Hits, type FoundEvent } from './hits.ts';
import type { Workings } from './workings.ts';

/** Which of all events a reader wants to see. */
export interface Narrowing {
  /**
   * Shows only the events that answer a query.
   *
   * @param say Whether it is announced. Default: yes.
   * @throws QueryError for a query that cannot be read.
   */
  filter(text: string, say?: boolean): void;
  /** Lights what a search has found; `null` without a search. */
  light(found: readonly FoundEvent[] | null, query: string): void;
}

export function narrowing({ element, model, stage, controls, kept, frames, announce, enable }: Workings, { whenAllAreHere }: Completeness): Narrowing {
  const applied = (say: boolean) => {
    const { count } = model.source;
    const shown = model.shownCount ?? count;
    controls.showFilter(model.filter, model.shown);
    emit(element, 'annals:filter', { filter: model.filter, shown, count });
    enable();
    if (say) announce(controls.countWords(shown));
    frames.schedule();
  };
  return {
    filter: (text, say = true) => {
      if (model.filter === text) return;
      model.filter = text;
      if (model.shownCount !== null) return applied(say);
      // Until they are here, everything is shown.
      whenAllAreHere(() => {
        if (model.filter === text) applied(say);
      });
    },
    light: (found, query) => {
      stage.light(found && new Hits(found));
      kept.keep({ q: query }, 'replace');
      emit(element, 'annals:search', { query, ids: found?.map(({ id }) => id) ?? null });
      enable();
      frames.schedule();
    },
  };
}
