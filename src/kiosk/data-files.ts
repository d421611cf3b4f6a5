import type { BuiltSite } from './built-site.ts';
import { attribute, elementsOf, textOf, type Page } from './markup.ts';

/** What of a search index is read by Pagefind's script: not its worker, its interfaces, and what an index without a language needs. */
export function isOfSearch(file: string): boolean {
  return /(?:^|\/)pagefind\//.test(file) && /\.(?:pf_\w+|pagefind|json)$/.test(file) && !/\/wasm\.unknown\.pagefind$/.test(file);
}

/** Files with data, which scripts load. */
export function isData(file: string): boolean {
  return isOfSearch(file) || (/\.(?:json|geojson|topojson|ndjson|csv|tsv|txt|xml|ics|bib)$/i.test(file) && !/(?:^|\/)pagefind\//.test(file));
}

/**
 * The files that the scripts of a page may load: those of its long timelines,
 * what its menu to share saves, and the search index.
 */
export async function dataFilesOf(page: Page, from: string, site: BuiltSite, { search }: { readonly search: boolean }): Promise<string[]> {
  const found = new Set<string>();
  const folder = (address: unknown, is: (file: string) => boolean) => {
    if (typeof address !== 'string' || !address.startsWith(site.base)) return;
    const path = decodeURIComponent(address.slice(site.base.length));
    for (const file of site.files) if (file.startsWith(path) && is(file)) found.add(file);
  };
  for (const element of elementsOf(page)) {
    if (attribute(element, 'data-annals-data') !== undefined) {
      const data = JSON.parse(textOf(element)) as { readonly search?: string | null; readonly files?: { readonly folder: string } };
      folder(data.files?.folder, isData);
      if (search) folder(data.search, isOfSearch);
    }
    const site_ = attribute(element, 'data-search-page') === undefined ? undefined : attribute(element, 'data-site');
    if (search && site_ !== undefined) folder((JSON.parse(site_) as { readonly index?: string }).index, isOfSearch);
    if (attribute(element, 'data-share') === undefined) continue;
    const place = site.find(attribute(element, 'href') ?? '', from);
    if (place.kind === 'file' && isData(place.file)) found.add(place.file);
  }
  return [...found];
}
