import type { LocalSite } from '../options/local-site.ts';
import type { TimelineEvent } from '../events/event.ts';
import type { SourceData } from '../content/schemas/source.ts';

/** What every page knows of itself. */
interface PageFacts {
  /** Path of the page, base included. */
  readonly url: string;
  /** The site's address; without it, addresses stay relative and are left out. */
  readonly site: URL | undefined;
  /** The site in the language of the page. */
  readonly options: Pick<LocalSite, 'lang' | 'title' | 'publisher'>;
}

/** An exact level-0 date of the common era: the only dates that schema.org can say. */
const exact = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** schema.org data of an explainer. */
export function articleData(
  page: PageFacts & { title: string; description: string | undefined; reviewed: string | undefined; image: string | undefined },
): object {
  const { title, description, reviewed, image, options } = page;
  return compact({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: options.lang,
    url: address(page),
    image: image && page.site && new URL(image, page.site).href,
    dateModified: reviewed,
    publisher: options.publisher && { '@type': 'Organization', name: options.publisher },
    isPartOf: { '@type': 'WebSite', name: options.title },
  });
}

/** schema.org data of one event: an article about something that happened. */
export function eventData(
  page: PageFacts & { event: TimelineEvent; sources: readonly SourceData[]; reviewed: string | undefined },
): object {
  const { event, sources, reviewed, options } = page;
  const { title, summary, date, place, people, tags } = event;
  return compact({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: summary,
    inLanguage: options.lang,
    url: address(page),
    dateModified: reviewed,
    keywords: tags.length > 0 ? tags.join(', ') : undefined,
    publisher: options.publisher && { '@type': 'Organization', name: options.publisher },
    about: compact({
      '@type': 'Event',
      name: title,
      startDate: exact.test(date) ? date : undefined,
      temporalCoverage: exact.test(date) ? undefined : date,
      location: place && compact({
        '@type': 'Place',
        name: place.name,
        address: place.country,
        geo: place.lat !== undefined && place.lon !== undefined
          ? { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon }
          : undefined,
      }),
      performer: people.length > 0 ? people.map((name) => ({ '@type': 'Person', name })) : undefined,
    }),
    citation: sources.map(({ title: name, DOI, URL: url }) =>
      compact({ '@type': 'CreativeWork', name, url: DOI ? `https://doi.org/${DOI}` : url }),
    ),
  });
}

/** schema.org data of the glossary. */
export function glossaryData(
  page: PageFacts & { glossary: readonly { id: string; data: { term: string; definition: string } }[] },
): object {
  const url = address(page);
  return compact({
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    name: page.options.title,
    url,
    hasDefinedTerm: page.glossary.map(({ id, data }) =>
      compact({ '@type': 'DefinedTerm', name: data.term, description: data.definition, url: url && `${url}#${id}` }),
    ),
  });
}

function address({ url, site }: PageFacts): string | undefined {
  return site && new URL(url, site).href;
}

/** Without what is not known: JSON-LD has no word for `undefined`. */
function compact(data: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== ''));
}
