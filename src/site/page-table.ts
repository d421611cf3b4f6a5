import type { ResolvedOptions } from '../options/options.ts';

/** A page that the package makes: its address, and the file of `routes/` that makes it, without `.ts`. */
export interface PageEntry {
  readonly pattern: string;
  readonly file: string;
  /** Whether it stands there in each language of the site. */
  readonly inEach: boolean;
}

/**
 * The pages of a site; the design's contract names their addresses. Further
 * languages have theirs below addresses of their own.
 *
 * @param languages Tags of the further languages.
 * @param offline Whether readers carry the site with them.
 */
export function pageTable(routes: ResolvedOptions['routes'], languages: readonly string[], offline = false): PageEntry[] {
  const inEach: [boolean, string, string][] = [
    [routes.home, '/', 'home.astro'],
    [routes.home, '/[timeline]', 'explainer.astro'],
    [routes.timeline, '/timeline', 'home-timeline.astro'],
    [routes.timeline, '/[timeline]/timeline', 'timeline.astro'],
    [routes.lists, '/timeline/list/[...page]', 'home-lists.astro'],
    [routes.lists, '/[timeline]/timeline/list/[...page]', 'lists.astro'],
    [routes.events, '/events/[id]', 'event.astro'],
    [routes.search, '/search', 'search.astro'],
    [routes.search, '/_annals/search-records.ndjson', 'search-records.ndjson'],
    [routes.sources, '/sources', 'sources.astro'],
    [routes.sources, '/sources.bib', 'sources.bib'],
    [routes.glossary, '/glossary', 'glossary.astro'],
    [routes.teach, '/teach', 'teach.astro'],
    [routes.teach, '/teach/worksheet', 'teach-worksheet.astro'],
    [routes.teach, '/teach/place', 'teach-place.astro'],
    [routes.teach, '/teach/cards', 'teach-cards.astro'],
    [routes.teach, '/teach/order', 'teach-order.astro'],
    [routes.teach, '/teach/answers', 'teach-answers.astro'],
    [routes.course, '/teach/[timeline].imscc', 'course.imscc'],
    [routes.course, '/teach/[timeline]-1.1.imscc', 'course-older.imscc'],
    [routes.course, '/teach/[timeline]-scorm.zip', 'course-scorm.zip'],
    [routes.course, '/_annals/course/[timeline]/[page]', 'course-page.astro'],
    [routes.eventsJson, '/events.json', 'events.json'],
    [routes.eventsCsv, '/events.csv', 'events.csv'],
    [routes.eventsIcs, '/events.ics', 'events.ics'],
    [routes.feed, '/feed.xml', 'feed.xml'],
    [routes.pictures, '/og/[timeline].png', 'og.png'],
    [routes.embed, '/embed', 'embed-builder.astro'],
    [routes.embed, '/embed/[timeline]', 'embed.astro'],
    [routes.embed, '/oembed/[timeline].json', 'oembed.json'],
    [routes.embed, '/embed.js', 'embed.js'],
    [routes.kiosk, '/kiosk', 'kiosk.astro'],
  ];
  const once: [boolean, string, string][] = [
    [true, '/_annals/[...file]', 'timeline-file.json'],
    [routes.embed, '/_annals/[script].js', 'embed-script.js'],
    // Hosts show one page for what they do not have.
    [routes.notFound, '/404', 'not-found.astro'],
    [offline, '/_annals/offline', 'offline.astro'],
    [offline, '/manifest.webmanifest', 'manifest.webmanifest'],
    [offline, '/_annals/[icon].png', 'icon.png'],
  ];
  const further = languages.flatMap((tag) => inEach.map(([on, pattern, file]) => [on, `/${tag}${pattern.replace(/^\/$/, '')}`, file] as const));
  return [...inEach, ...further, ...once].flatMap(([on, pattern, file], index) =>
    on ? [{ pattern, file, inEach: index < inEach.length + further.length }] : [],
  );
}
