import type { PartHost } from './part.ts';
import type { Workings } from './workings.ts';

/** What the parts of a timeline may see and do. */
export function partHost({ element, model, controls, signal, announce }: Workings): PartHost {
  return {
    element,
    categories: model.data.categories,
    get spec() {
      return model.spec;
    },
    signal,
    words: (key, values) => controls.words(key, values),
    all: () => model.source.all(),
    shown: async () => {
      await model.load();
      return model.shown ?? [];
    },
    countable: (filter) => model.countable(filter),
    withTexts: (events) => model.withTexts(events),
    tour: () => model.tour(),
    announce,
  };
}
