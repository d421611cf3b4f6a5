import type { SiteOptions } from '../options/site-options.ts';

interface PageFacts {
  /** Key in BibTeX. */
  readonly id: string;
  readonly title: string;
  /** Day of the last review, which stands for the day of publication. */
  readonly reviewed: string | undefined;
  /** Path of the page, base included. */
  readonly url: string;
  /** The site's address; without it, the page's is not known. */
  readonly site: URL | undefined;
  readonly options: Pick<SiteOptions, 'title' | 'publisher' | 'lang'>;
}

/**
 * A page of the site as an entry in CSL-JSON. No day of access: that is the
 * reader's to add, and a build would change with the day it is made.
 */
export function pageSource({ id, title, reviewed, url, site, options }: PageFacts) {
  return {
    id,
    type: 'webpage',
    title,
    language: options.lang,
    ...(options.publisher ? { author: [{ literal: options.publisher }] } : {}),
    ...(title === options.title ? {} : { 'container-title': options.title }),
    ...(reviewed ? { issued: { 'date-parts': [reviewed.split('-').map(Number)] } } : {}),
    ...(site ? { URL: new URL(url, site).href } : {}),
  };
}
