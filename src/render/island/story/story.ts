import type { AnnalsTimeline } from '../annals-timeline.ts';

/** Loads what tells a story as soon as its timeline is ready, which is when a reader is about to come to it. */
function begin(element: AnnalsTimeline): void {
  // Without it, offline say, the timeline stands beside the text as it is.
  void import('./tell.ts').then(({ tell }) => tell(element), () => undefined);
}

for (const element of document.querySelectorAll<AnnalsTimeline>('annals-timeline[data-story]')) {
  if (element.hasAttribute('data-ready')) begin(element);
  else element.addEventListener('annals:ready', () => begin(element), { once: true });
}
