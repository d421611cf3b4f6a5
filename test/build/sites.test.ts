import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addresses, deadEnds, isExternal } from './links.ts';
import { build, Built, Workshop } from './site.ts';

const workshop = new Workshop();
afterAll(() => workshop.remove());

/**
 * Builds a copy of a fixture site once, before the tests of its description.
 *
 * @param change What to change in the copy before; two of one fixture have to be `as` other names.
 */
function built(name: string, { as = name, change }: { as?: string; change?: (root: string) => void } = {}): () => Built {
  let site: Built;
  beforeAll(async () => {
    const root = workshop.copy(name, as);
    change?.(root);
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
    for (const page of site().files('**/*.html').filter((each) => !each.startsWith('embed/'))) {
      const [nav = ''] = /<nav aria-label="Tijdlijnen">.*?<\/nav>/s.exec(site().text(page)) ?? [];
      expect(addresses(nav), page).toEqual(['/history/', '/history/law/']);
    }
  });

  it('packs each of its timelines for course systems, with the base in all addresses, and leaves nothing else there', () => {
    expect(site().files('teach/*.*').filter((file) => !file.endsWith('.html'))).toEqual(['teach/index-1.1.imscc', 'teach/index-scorm.zip', 'teach/index.imscc', 'teach/law-1.1.imscc', 'teach/law-scorm.zip', 'teach/law.imscc']);
    expect(site().files('_annals/course/**')).toEqual([]);
    const law = unzipSync(readFileSync(join(site().dir, 'teach/law.imscc')));
    expect(strFromU8(law['timeline.xml'] ?? new Uint8Array())).toContain('<url href="https://example.org/history/law/" target="_blank"/>');
    expect(strFromU8(law['events.html'] ?? new Uint8Array())).toContain('<a href="https://example.org/history/events/approval/">');
  });

  it('is marked as Dutch on every page', () => {
    for (const page of site().files('**/*.html')) expect(site().text(page)).toContain('<html lang="nl" dir="ltr"');
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

  it('shows the pictures of figures, from beside the file and from below public/, with caption, credit and licence', () => {
    const figures = [...site().text('law/index.html').matchAll(/<figure.*?<\/figure>/gs)].map(([figure]) => figure);
    expect(figures.map((figure) => / src="([^"]*)"/.exec(figure)?.[1])).toEqual([
      expect.stringMatching(/^\/history\/_astro\/picture\..*\.webp$/),
      '/history/still.png',
    ]);
    expect(figures.map((figure) => / alt="([^"]*)"/.exec(figure)?.[1])).toEqual(['Een zaal', 'Een beeld']);
    expect(elements(figures[0] ?? '', /<figcaption>(.*?)<\/figcaption>/gs)[0]?.replace(/\s+/g, ' ')).toBe('Figuur 1 De zaal[1]. Beeld: A. Maker, CC0');
    expect(figures[1]).not.toContain('figcaption');
  });

  it('has a timeline for each file of content/timelines, with the events that its query finds', () => {
    const events = (page: string) => elements(site().text(page), titles);
    expect(events('index.html')).toEqual(['De toelating', 'De film']);
    expect(events('law/index.html')).toEqual(['De toelating']);
    expect(events('law/timeline/index.html')).toEqual(['De toelating']);
  });
});

describe('a site with more events than a page lists', () => {
  const ids = Array.from({ length: 1200 }, (_, n) => `event-${n}`);
  const site = built('base', {
    as: 'long',
    change: (root) => {
      const rows = ids.map((id, n) => `${id},${1200 + Math.floor(n / 2)},${id},Wat er gebeurde.,${n % 2 === 0 ? 'law' : 'culture'},roe-1970`);
      writeFileSync(join(root, 'content/events/all.csv'), `id,date,title,summary,category,sources\n${rows.join('\n')}\n`);
      const config = join(root, 'astro.config.mjs');
      writeFileSync(config, readFileSync(config, 'utf8').replace("title: 'Geschiedenis',", "$& routes: { events: false, search: false },"));
    },
  });
  const items = (page: string) => [...site().text(page).matchAll(/data-item="([^"]*)"/g)].map(([, id]) => id);

  it('packs the most important of them for course systems, and says so with a link to all', () => {
    const unpacked = (file: string) => unzipSync(readFileSync(join(site().dir, 'teach', file)));
    const told = 'Hier staan de 1.000 belangrijkste van 1.202 gebeurtenissen. <a href="https://example.org/history/"';
    const entry = strFromU8(unpacked('index-scorm.zip')['index.html'] ?? new Uint8Array()).replace(/\s+/g, ' ');
    expect(entry).toContain(told);
    expect(entry.match(/<article class="annals-course-text" id="event-/g)).toHaveLength(1000);
    expect(strFromU8(unpacked('index.imscc')['events.html'] ?? new Uint8Array()).replace(/\s+/g, ' ')).toContain(told);
    expect(strFromU8(unpacked('law-scorm.zip')['index.html'] ?? new Uint8Array())).not.toContain('Hier staan de');
  });

  it('has each of them on exactly one list of each timeline that shows it, in the order of time', () => {
    const lists = (folder: string, count: number) => Array.from({ length: count }, (_, n) => items(`${folder}timeline/list/${n + 1}/index.html`));
    const all = lists('', 3);
    expect(all.map(({ length }) => length)).toEqual([400, 401, 401]);
    // Two of one year share their interval, in the order of their ids.
    const years = all.flat().filter((id) => id?.startsWith('event-')).map((id) => Math.floor(Number(id?.slice(6)) / 2));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(all.flat().sort()).toEqual([...ids, 'approval', 'film'].sort());
    expect(lists('law/', 2).flat().sort()).toEqual([...ids.filter((_, n) => n % 2 === 0), 'approval'].sort());
    expect(site().files('**/timeline/list/**')).toEqual([
      'law/timeline/list/1/index.html',
      'law/timeline/list/2/index.html',
      'law/timeline/list/index.html',
      'timeline/list/1/index.html',
      'timeline/list/2/index.html',
      'timeline/list/3/index.html',
      'timeline/list/index.html',
    ]);
  });

  it('leads from each timeline to its lists, from list to list, and from a list to the place of an event', () => {
    expect(site().text('law/timeline/index.html')).toContain('<a href="/history/law/timeline/list/">Alle 601 gebeurtenissen, in 2 lijsten per periode</a>');
    const second = site().text('timeline/list/2/index.html');
    expect(second).toContain('<link rel="prev" href="/history/timeline/list/1/">');
    expect(second).toContain('<link rel="next" href="/history/timeline/list/3/">');
    expect(second).toContain('<h1 class="annals-title">Gebeurtenissen, 1400 tot 1600</h1>');
    expect(site().text('law/timeline/list/2/index.html')).toContain('href="/history/law/timeline/#event=approval"');
    expect(deadEnds(site(), '/history/')).toEqual([]);
  });

  it('has its lists in the sitemap', () => {
    for (const address of ['timeline/list/', 'timeline/list/3/', 'law/timeline/list/2/']) {
      expect(site().text('sitemap-0.xml')).toContain(`<loc>https://example.org/history/${address}</loc>`);
    }
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

describe('a site with a theme of its own, whose pages are files beside each other', () => {
  const theme = join(import.meta.dirname, '../../examples/themes/harbour.css');
  const site = built('base', {
    as: 'themed',
    change: (root) => {
      mkdirSync(join(root, 'src/styles'));
      copyFileSync(theme, join(root, 'src/styles/theme.css'));
      const config = join(root, 'astro.config.mjs');
      const integration = `{ name: 'theme', hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('page-ssr', "import '/src/styles/theme.css';") } }`;
      writeFileSync(config, readFileSync(config, 'utf8').replace('annals({', `${integration}, annals({`).replace('integrations:', "build: { format: 'file' }, $&"));
    },
  });
  /** The styles that a page has, in the order in which it has them. */
  const stylesOf = (page: string) =>
    [...site().text(page).matchAll(/<link rel="stylesheet" href="\/history\/([^"]+)">|<style[^>]*>([^<]*)/g)].map(([, file, css = '']) => (file ? site().text(file) : css)).join('\n');

  it.each(['index.html', 'events/approval.html', 'search.html', '404.html'])('has its colours on %s, outside of the layers that they win over', (page) => {
    // What is left when every layer has been taken out.
    const unlayered = stylesOf(page).replace(/@layer [\w.]+\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}/g, '');
    expect(unlayered).toMatch(/--annals-paper:(?:light-dark\(#f4f7f8, ?#10191f\)|[^;]*#f4f7f8)/);
    expect(unlayered).not.toContain('#fbfaf7');
  });

  it('leads to the builder of frames by its file: the address without is that of a frame', () => {
    expect(site().files('embed{,/*}.html')).toEqual(['embed.html', 'embed/index.html', 'embed/law.html']);
    const builders = site().files('**/*.html').flatMap((page) => addresses(site().text(page)).filter((address) => /\/embed(?:\/|\.html)?(?:[?#]|$)/.test(address)));
    expect(new Set(builders)).toEqual(new Set(['/history/embed.html', 'https://example.org/history/embed.html']));
    expect(site().text('embed.html')).toContain('data-builder-part="form"');
    expect(site().text('embed/index.html')).toContain('class="annals-embed"');
  });

  it('asks no other host for its typefaces', () => {
    expect(stylesOf('index.html')).toContain('Iowan Old Style');
    expect(stylesOf('index.html')).not.toMatch(/url\(["']?(?:https?:)?\/\//);
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

describe('a site in English, Dutch and Arabic below a base', () => {
  const site = built('languages');
  const html = (page: string) => site().text(`${page}index.html`);
  const pagesOf = (lang: string) => site().files(`${lang}**/*`).filter((file) => !/(?:^|\/)(?:_astro|pagefind)\//.test(file));
  const attributes = (tag: string) => Object.fromEntries([...tag.matchAll(/\s([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const named = (text: string, name: string) => (text.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []).map(attributes);

  it('has all pages and files in each language, but for the 404 and the site’s own', () => {
    const english = pagesOf('').filter((file) => !/^(?:nl|ar)\//.test(file) && !/^(?:404\.html|sitemap|own\/|_annals\/|manifest\.webmanifest|sw\.js)/.test(file));
    expect(english).toContain('events/approval/index.html');
    expect(pagesOf('nl/')).toEqual(english.map((file) => `nl/${file}`));
    expect(pagesOf('ar/')).toEqual(english.map((file) => `ar/${file}`));
  });

  it('has no address that leads nowhere', () => {
    expect(deadEnds(site(), '/history/')).toEqual([]);
  });

  it('marks each page with its language and direction', () => {
    for (const page of site().files('**/*.html')) {
      const expected = page.startsWith('nl/') ? { lang: 'nl', dir: 'ltr' } : page.startsWith('ar/') ? { lang: 'ar', dir: 'rtl' } : { lang: 'en', dir: 'ltr' };
      expect(named(site().text(page), 'html'), page).toEqual([expect.objectContaining(expected)]);
    }
  });

  it('stays in the language of the page with every link but those of the switch', () => {
    for (const page of site().files('nl/**/*.html')) {
      const body = site().text(page).replace(/<head>[\s\S]*?<\/head>/, '').replace(/<nav class="annals-languages"[\s\S]*?<\/nav>/, '');
      const strays = addresses(body).filter((each) => each.startsWith('/history/') && !/^\/history\/(?:nl\/|_astro\/|_annals\/(?:embed|builder)-)/.test(each));
      expect(strays, page).toEqual([]);
    }
  });

  it('shows what is translated in its language, and dates in its words', () => {
    expect(elements(html('nl/'), /<p class="annals-item-when"[^>]*>(.*?)<\/p>/gs)).toEqual(['19 februari 1970', 'jaren 1980', 'lente 2001']);
    expect(elements(html('nl/'), titles)).toEqual(['De toelating', 'The ban', 'De film']);
    expect(elements(html('ar/'), titles)).toEqual(['الموافقة', 'The ban', 'The film']);
    expect(html('nl/events/approval/')).toMatch(/Het werd toegelaten.*\[1\].*Zie .*>De film<\/a>/s);
    expect(elements(html('nl/events/approval/'), /<dd[^>]*>(.*?)<\/dd>/gs)).toEqual(expect.arrayContaining(['De dag staat in het dossier.', 'Recht', 'Gent, België']));
    expect(elements(html('nl/timeline/'), /<span class="annals-era-name"[^>]*>(.*?)<\/span>/gs)).toEqual(['Voordien', 'Nadien']);
    expect(html('nl/')).toContain('>Geschiedenis</a>');
    expect(html('ar/')).toContain('<title>What happened? · الدواء</title>');
    expect(html('nl/glossary/')).toMatch(/<dt>remissie<\/dt>.*Er zijn geen klachten meer\..*<span>herstel<\/span>/s);
  });

  it('marks what is not translated with its own language and direction', () => {
    const film = html('ar/events/film/');
    expect(film).toContain('<h1 lang="en" dir="ltr">The film</h1>');
    expect(film).toMatch(/<p class="annals-lead" lang="en" dir="ltr">A film about the drug\.<\/p>/);
    expect(film).toMatch(/<div class="annals-prose" lang="en" dir="ltr">.*Few saw the film\./s);
    const half = html('nl/events/film/');
    expect(half).toContain('<h1>De film</h1>');
    expect(half).toMatch(/<p class="annals-lead" lang="en" dir="ltr">/);
    expect(named(html('ar/'), 'a').filter(({ href }) => href === '/history/ar/events/film/').map(({ lang }) => lang)).toContain('en');
    expect(html('nl/events/approval/')).not.toMatch(/<(?:h1|p|div)[^>]* lang="en"/);
  });

  it('says on a page that its text is not translated', () => {
    const noted = (lang: string) => pagesOf(lang).filter((page) => page.endsWith('.html') && site().text(page).includes('annals-untranslated'));
    expect(noted('nl/')).toEqual(['nl/events/ban/index.html', 'nl/events/film/index.html', 'nl/law/index.html']);
    expect(noted('ar/')).toEqual(['ar/events/ban/index.html', 'ar/events/film/index.html', 'ar/glossary/index.html', 'ar/index.html', 'ar/law/index.html']);
    expect(pagesOf('').filter((page) => /^(?!nl|ar).*\.html$/.test(page) && site().text(page).includes('annals-untranslated'))).toEqual([]);
  });

  it('lets time run from left to right in a page that runs from right to left', () => {
    expect(named(html('ar/timeline/'), 'div').filter(({ class: name }) => name === 'annals-drawing').map(({ dir }) => dir)).toEqual(['ltr']);
    expect(html('ar/timeline/')).toMatch(/<annals-timeline[^>]* lang="ar" dir="rtl"/);
  });

  it('names the other languages of a page to search engines, in the page and in the sitemap', () => {
    const at = (lang: string, hreflang: string, page: string) => ({ rel: 'alternate', hreflang, href: `https://example.org/history/${lang}${page}` });
    for (const [page, rest] of [['index.html', ''], ['nl/index.html', ''], ['ar/events/film/index.html', 'events/film/'], ['nl/law/timeline/index.html', 'law/timeline/']] as const) {
      const links = named(site().text(page), 'link').filter(({ rel, hreflang }) => rel === 'alternate' && hreflang);
      expect(links, page).toEqual([at('', 'en', rest), at('nl/', 'nl', rest), at('ar/', 'ar', rest), at('', 'x-default', rest)]);
    }
    const [, entry = ''] = /<loc>https:\/\/example\.org\/history\/nl\/law\/<\/loc>(.*?)<\/url>/s.exec(site().text('sitemap-0.xml')) ?? [];
    const links = [...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, lang, href]) => `${lang} ${href}`).sort();
    expect(links).toEqual([
      'ar https://example.org/history/ar/law/',
      'en https://example.org/history/law/',
      'nl https://example.org/history/nl/law/',
      'x-default https://example.org/history/law/',
    ]);
  });

  it('leads to the other languages by their own names', () => {
    const [nav = ''] = /<nav class="annals-languages".*?<\/nav>/s.exec(html('nl/events/film/')) ?? [];
    expect(named(nav, 'a').map(({ href, lang, hreflang, 'aria-current': current }) => [href, lang, hreflang, current])).toEqual([
      ['/history/events/film/', 'en', 'en', undefined],
      ['/history/nl/events/film/', 'nl', 'nl', 'true'],
      ['/history/ar/events/film/', 'ar', 'ar', undefined],
    ]);
    expect(elements(nav, /<a [^>]*>(.*?)<\/a>/gs)).toEqual(['English', 'Nederlands', 'العربية']);
  });

  it('leads from a page that stands there once to the home of each language', () => {
    const [nav = ''] = /<nav class="annals-languages".*?<\/nav>/s.exec(site().text('404.html')) ?? [];
    expect(addresses(nav)).toEqual(['/history/', '/history/nl/', '/history/ar/']);
    expect(named(site().text('404.html'), 'link').filter(({ rel, hreflang }) => rel === 'alternate' && hreflang)).toEqual([]);
    const own = html('own/');
    expect(own).toContain('<html lang="en" dir="ltr">');
    expect(named(own, 'link').filter(({ rel, hreflang }) => rel === 'alternate' && hreflang)).toEqual([]);
  });

  it('tells other programs in its language', () => {
    const data = JSON.parse(site().text('nl/events.json')) as { language: string; title: string; categories: unknown; events: { title: string; url: string }[] };
    expect(data).toMatchObject({ language: 'nl', title: 'The drug', categories: [{ id: 'law', label: 'Recht' }, { id: 'culture', label: 'Culture' }] });
    expect(data.events[0]).toMatchObject({ title: 'De toelating', url: 'https://example.org/history/nl/events/approval/' });
    expect(site().text('nl/feed.xml')).toMatch(/<language>nl<\/language>.*<title>19 februari 1970: De toelating<\/title>/s);
    expect(site().text('nl/events.csv')).toContain('De toelating');
    expect(site().text('ar/events.ics')).toContain('SUMMARY:الموافقة');
    const inLanguage = (page: string) => (/"inLanguage":"([^"]*)"/.exec(html(page)) ?? [])[1];
    expect(['events/film/', 'nl/events/approval/', 'nl/events/film/', 'nl/', 'ar/'].map(inLanguage)).toEqual(['en', 'nl', 'en', 'nl', 'en']);
  });

  it('has an index of the search for each language, with its pages only', () => {
    const languages = (lang: string) => Object.keys((JSON.parse(site().text(`${lang}pagefind/pagefind-entry.json`)) as { languages: object }).languages);
    expect(['', 'nl/', 'ar/'].map(languages)).toEqual([['en'], ['nl'], ['ar']]);
    expect(site().files('**/*.ndjson')).toEqual([]);
    expect(html('nl/timeline/')).toContain('"search":"/history/nl/pagefind/"');
    expect(html('ar/search/')).toContain('/history/ar/pagefind/');
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
      '_annals/offline/index.html',
      'embed/index.html',
      'embed/index/index.html',
      'glossary/index.html',
      'index.html',
      'kiosk/index.html',
      'search/index.html',
      'sources/index.html',
      'teach/answers/index.html',
      'teach/cards/index.html',
      'teach/index.html',
      'teach/order/index.html',
      'teach/place/index.html',
      'teach/worksheet/index.html',
      'timeline/index.html',
    ]);
    expect(deadEnds(site())).toEqual([]);
  });
});
