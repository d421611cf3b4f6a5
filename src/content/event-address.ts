import options from 'virtual:astro-annals/options';
import { path } from './paths.ts';

/** Where an event stands on the home timeline, for pages that show no timeline themselves. */
export function onTimeline(id: string): string {
  return path(`${options.routes.timeline ? 'timeline/' : ''}#event=${id}`);
}
