import type { BuiltSite } from '../kiosk/built-site.ts';
import { attribute, elementsOf, setAttribute, type Page } from '../kiosk/markup.ts';
import { selfContainedPage, type SelfContained } from '../kiosk/self-contained-page.ts';

/**
 * The timeline of a SCORM package as one file: what leads to events and terms
 * leads to their texts in it, what leads to the rest of the web opens beside
 * the course.
 *
 * @param file The page of the site that it is made from.
 */
export function scormEntryPage(site: BuiltSite, file: string): Promise<SelfContained> {
  return selfContainedPage(site, file, { search: false, prepare: keepInside });
}

function keepInside(page: Page): void {
  const elements = [...elementsOf(page)];
  const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
  for (const element of elements) {
    if (element.tagName !== 'a') continue;
    const event = attribute(element, 'data-event-link');
    const term = attribute(element, 'data-term');
    const inside = event !== undefined ? `event-${event}` : term !== undefined ? `word-${term}` : undefined;
    if (inside !== undefined && ids.has(inside)) setAttribute(element, 'href', `#${inside}`);
    else if (/^https?:/i.test(attribute(element, 'href') ?? '')) {
      setAttribute(element, 'target', '_blank');
      setAttribute(element, 'rel', 'noopener external');
    }
  }
}
