import { overview } from './overview.ts';
import type { Travel } from './travel.ts';
import type { Workings } from './workings.ts';

/** How long a view has been still when it has come to rest, ms. */
const restAfter = 250;

/** The overview of a timeline, which shows its view and moves it. */
export interface ViewOverview {
  /** The view has been drawn: the brush goes along. */
  follow(): void;
  /** Names the view for those who do not see it. */
  name(): void;
}

/** @returns `null` for a timeline without one. */
export function viewOverview({ element, model, stage, controls, frames, signal }: Workings, travel: Travel): ViewOverview | null {
  const host = element.querySelector<HTMLElement>('[data-overview]');
  if (!host) return null;
  const at = (share: number) => model.scale.from(model.whole.lo + share * (model.whole.hi - model.whole.lo));
  const share = (t: number) => (model.scale.to(t) - model.whole.lo) / (model.whole.hi - model.whole.lo);
  const shown = overview(host, {
    label: host.getAttribute('aria-label') ?? '',
    onView: (start, end) => {
      travel.stop();
      model.extent = { lo: at(start), hi: at(end) };
      frames.schedule();
    },
    onEnd: () => travel.arrive('push'),
    signal,
  });
  let resting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(resting));
  const name = () => shown.name(controls.viewWords(stage.scene));
  return {
    follow: () => {
      const { lo, hi } = model.extent;
      shown.show(share(lo), share(hi));
      // When it has come to rest: counting takes longer than drawing.
      clearTimeout(resting);
      resting = setTimeout(name, restAfter);
    },
    name,
  };
}
