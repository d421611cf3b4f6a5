import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addresses, deadEnds, isExternal } from './links.ts';
import { build, Built, Workshop } from './site.ts';

const workshop = new Workshop();
afterAll(() => workshop.remove());

/** Builds a copy of a fixture site once, before the tests of its description. */
function built(name: string): () => Built {
  let site: Built;
  beforeAll(async () => {
    const root = workshop.copy(name);
    const { code, output } = await build(root);
    if (code !== 0) throw new Error(output);
    site = new Built(root);
  });
  return () => site;
}

/** Titles of the list of events. */
const titles = /<h[23] class="annals-item-title"[^>]*>(.*?)<\/h[23]>/gs;

function elements(html: string, selector: RegExp): string[] {
  return [...html.matchAll(selector)].map(([, text = '']) => text.replace(/<[^>]+>/g, '').trim());
}

describe('a site below a base, in Dutch', () => {
  const site = built('base');

  it('begins every address with the base', () => {
    const all = site()
      .files('**/*.html')
      .flatMap((page) => addresses(site().text(page)));
    const strays = all.filter((each) => !isExternal(each) && !each.startsWith('#') && !each.startsWith('/history/'));
    expect(strays).toEqual([]);
    expect(all.filter((each) => each.startsWith('/history/')).length).toBeGreaterThan(100);
  });

  it('has no address that leads nowhere', () => {
    expect(deadEnds(site(), '/history/')).toEqual([]);
  });

  it('names its base in data and feeds', () => {
    const { events } = JSON.parse(site().text('events.json')) as { events: { url: string }[] };
    expect(events.map(({ url }) => url)).toEqual([
      'https://example.org/history/events/approval/',
      'https://example.org/history/events/film/',
    ]);
    expect(site().text('feed.xml')).toContain('<link>https://example.org/history/events/approval/</link>');
    expect(site().text('sitemap-0.xml')).toContain('<loc>https://example.org/history/events/approval/</loc>');
  });

  it('leads from every page to all of its timelines', () => {
    for (const page of site().files('**/*.html')) {
      const [nav = ''] = /<nav aria-label="Tijdlijnen">.*?<\/nav>/s.exec(site().text(page)) ?? [];
      expect(addresses(nav), page).toEqual(['/history/', '/history/law/']);
    }
  });

  it('is marked as Dutch on every page', () => {
    for (const page of site().files('**/*.html')) expect(site().text(page)).toContain('<html lang="nl" dir="ltr">');
  });

  it('speaks Dutch itself', () => {
    expect(site().text('index.html')).toContain('<a class="annals-skip" href="#content">Naar de inhoud</a>');
  });

  it('writes dates in Dutch', () => {
    const list = elements(site().text('index.html'), /<p class="annals-item-when"[^>]*>(.*?)<\/p>/gs);
    expect(list).toEqual(['19 februari 1970', 'lente 2001']);
  });

  it('shows pictures from beside the entry and from below public/', () => {
    const pictures = (page: string) => [...site().text(page).matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, src]) => src);
    expect(pictures('events/film/index.html')).toEqual(['/history/still.png']);
    expect(pictures('events/approval/index.html')).toEqual([expect.stringMatching(/^\/history\/_astro\/picture\..*\.webp$/)]);
  });

  it('has a timeline for each file of content/timelines, with the events that its query finds', () => {
    const events = (page: string) => elements(site().text(page), titles);
    expect(events('index.html')).toEqual(['De toelating', 'De film']);
    expect(events('law/index.html')).toEqual(['De toelating']);
    expect(events('law/timeline/index.html')).toEqual(['De toelating']);
  });
});

describe('a site of one table of events, with most pages switched off', () => {
  const site = built('sparse');

  it('writes the pages that are left', () => {
    expect(site().files('**/*.{html,json,csv,ics,xml,png,txt}')).toEqual([
      'events/approval/index.html',
      'events/later/index.html',
      'events/the-film/index.html',
      'index.html',
    ]);
    expect(site().files('pagefind/**')).toEqual([]);
  });

  it('links to nothing that is switched off', () => {
    expect(deadEnds(site())).toEqual([]);
  });

  it('leaves out what needs the address of the site', () => {
    for (const page of site().files('**/*.html')) {
      expect(site().text(page)).not.toMatch(/rel="(?:canonical|sitemap)"|og:url|og:image|localhost/);
    }
  });

  it('is named as the options say, and shows every row of the table', () => {
    const home = site().text('index.html');
    expect(home).toContain('<title>Only a table</title>');
    expect(elements(home, titles)).toEqual(['The film', 'The approval', 'What came later']);
  });

  it('takes its categories from the events', () => {
    const labels = elements(site().text('index.html'), /<p class="annals-item-category"[^>]*>(.*?)<\/p>/gs);
    expect(labels).toEqual(['Popular culture · Ghent', 'Law', 'Law']);
  });

  it('has the sources of an event on its page, without links', () => {
    const page = site().text('events/approval/index.html');
    expect(page).toContain('Roe, R. (1970).');
    expect(page).not.toContain('href="/sources/');
  });
});

describe('a site in Arabic, with a content folder and fields of its own', () => {
  const site = built('extended');

  it('runs from right to left on every page of the package', () => {
    for (const page of ['index.html', 'timeline/index.html', '404.html']) {
      expect(site().text(page)).toContain('<html lang="ar" dir="rtl">');
    }
  });

  it('reads files whatever their names, also in folders', () => {
    const { events } = JSON.parse(site().text('events.json')) as { events: { id: string; when: string }[] };
    expect(events.map(({ id }) => id)).toEqual(['the-first-trial', 'الموافقة']);
  });

  it('writes dates in Arabic', () => {
    const { events } = JSON.parse(site().text('events.json')) as { events: { id: string; when: string }[] };
    expect(events[0]?.when).toContain('فبراير');
  });

  it('hands its own fields to its own pages', () => {
    expect(elements(site().text('species/index.html'), /(<li.*?<\/li>)/gs)).toEqual(['cat: 3', 'human:']);
  });

  it('links events to their place on the timeline, and nothing to pages that are switched off', () => {
    expect(site().text('index.html')).toContain('href="#event=the-first-trial"');
    expect(deadEnds(site())).toEqual([]);
  });
});

describe('a site without any content', () => {
  const site = built('empty');

  it('says how to begin', () => {
    const home = site().text('index.html');
    expect(home).toContain('No events yet');
    expect(home).toContain('Write the first one as an MDX file in the folder content/events.');
  });

  it('has all its pages, and no address that leads nowhere', () => {
    expect(site().files('**/*.html')).toEqual([
      '404.html',
      'glossary/index.html',
      'index.html',
      'search/index.html',
      'sources/index.html',
      'timeline/index.html',
    ]);
    expect(deadEnds(site())).toEqual([]);
  });
});
