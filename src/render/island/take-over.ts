import { formatContext } from '../../dates/format-instant.ts';
import type { Orientation } from '../../scene/index.ts';
import type { TimelineData } from '../timeline-data.ts';
import type { AnnalsTimeline } from './annals-timeline.ts';
import { wholeSource, type EventSource } from './event-source.ts';
import { loadSource } from './load-source.ts';
import { TimelineModel } from './model.ts';
import { measure, upright } from './stage.ts';
import { near, turn } from './turn.ts';

/** Whether this is the first timeline of its page, which is ready at once and has the address. */
export function leads(element: Element): boolean {
  return document.querySelector('annals-timeline') === element;
}

/**
 * Takes a picture over in turns that are short each, so that a reader's first
 * touch does not wait for all of it; one further down waits for the reader to
 * come near. Nothing is seen of it: the picture in the page is the one that is
 * drawn.
 *
 * @param go Called with what is looked at, when all that takes long has been worked out.
 */
export async function takeOver(element: AnnalsTimeline, text: string, drawing: HTMLElement, signal: AbortSignal, go: (model: TimelineModel) => void): Promise<void> {
  if (!leads(element)) await near(element);
  await turn();
  if (signal.aborted) return;
  const data = JSON.parse(text) as TimelineData;
  const source = data.events ? wholeSource(data.events) : await load(data, upright(drawing, element.orientation), signal);
  if (!source || signal.aborted) return;
  const model = new TimelineModel(data, source);
  measure(drawing, model, element.orientation);
  model.view = model.home();
  // What is worked out here is kept: rows, and the makers of words for dates, which take long when they are first called.
  for (const work of [() => formatContext(0, 'year', data.spec.lang), () => model.placement(), () => model.scene(), () => go(model)]) {
    await turn();
    if (signal.aborted) return;
    work();
  }
}

/** A long timeline has its data in files. Until they are here, and where they cannot be had, the picture in the page stands. */
async function load(data: TimelineData, orientation: Orientation, signal: AbortSignal): Promise<EventSource | null> {
  for (;;) {
    try {
      return await loadSource(data, orientation);
    } catch (error) {
      console.warn(error instanceof Error ? error.message : error);
    }
    if (signal.aborted) return null;
    await new Promise((resolve) => addEventListener('online', resolve, { once: true, signal }));
  }
}
