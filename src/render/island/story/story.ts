import type { AnnalsTimeline } from '../annals-timeline.ts';
import { rememberedPlace } from './place.ts';

/** Loads what tells a story as soon as its timeline is ready, which is when a reader is about to come to it. */
function begin(element: AnnalsTimeline): void {
  // Without it, offline say, the timeline stands beside the text as it is.
  void import('./tell.ts').then(({ tell }) => tell(element), () => undefined);
}

const place = rememberedPlace();

for (const element of document.querySelectorAll<AnnalsTimeline>('annals-timeline[data-story]')) {
  if (place) void import('./hold.ts').then(({ hold }) => hold(element, place), () => undefined);
  if (element.hasAttribute('data-ready')) begin(element);
  else element.addEventListener('annals:ready', () => begin(element), { once: true });
}
