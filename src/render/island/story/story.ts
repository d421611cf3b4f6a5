import type { AnnalsTimeline } from '../annals-timeline.ts';

/** Loads what tells a story when its timeline is ready and a reader is about to come to it. */
function begin(element: AnnalsTimeline): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      // Without it, offline say, the timeline stands beside the text as it is.
      void import('./tell.ts').then(({ tell }) => tell(element), () => undefined);
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
}

for (const element of document.querySelectorAll<AnnalsTimeline>('annals-timeline[data-story]')) {
  if (element.hasAttribute('data-ready')) begin(element);
  else element.addEventListener('annals:ready', () => begin(element), { once: true });
}
