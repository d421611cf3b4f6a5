import { eventPages, kinds, languageOf, pages, translatedEventPages } from './built-site.ts';
import { expect, test, type Page } from './watched-page.ts';

/** What stands in the file itself, before any script has run. */
function written(page: Page, path: string) {
  return page.evaluate(async (address) => {
    // Even a parsed text obeys the policy of the page it is parsed in, which does not know its styles.
    const text = (await (await fetch(address)).text()).replace(/(<style[^>]*>)[\s\S]*?(?=<\/style>)/g, '$1');
    const dom = new DOMParser().parseFromString(text, 'text/html');
    const all = [...dom.querySelectorAll('*')];
    const names = (pattern: RegExp) =>
      all.flatMap((node) =>
        node.getAttributeNames().filter((name) => pattern.test(name)).map((name) => `${node.localName}[${name}]`),
      );
    const content = (selector: string) => dom.querySelector(selector)?.getAttribute('content') ?? null;
    const ids = all.map(({ id }) => id).filter(Boolean);
    return {
      policy: content('meta[http-equiv="content-security-policy" i]'),
      lang: dom.documentElement.lang,
      title: dom.title,
      headings: [...dom.querySelectorAll('h1')].map((node) => node.textContent.trim()),
      handlers: names(/^on/),
      styles: names(/^style$/),
      repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
      description: content('meta[name="description"]'),
      robots: content('meta[name="robots"]'),
      canonical: dom.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
      og: Object.fromEntries(
        [...dom.querySelectorAll('meta[property^="og:"]')].map((node) => [
          node.getAttribute('property')?.slice(3) ?? '',
          node.getAttribute('content'),
        ]),
      ),
      linkedData: [...dom.querySelectorAll('script[type="application/ld+json"]')].map((node) => node.textContent),
    };
  }, path);
}

/** Every directive of a policy with its sources. */
function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

test.describe('every page', () => {
  for (const [name, paths] of [
    ['home, timeline, search, sources, glossary and 404', pages.filter((path) => !/\/events\//.test(path))],
    ['the first half of the events', eventPages.slice(0, eventPages.length / 2)],
    ['the second half of the events', eventPages.slice(eventPages.length / 2)],
    // They are made by the same templates as the others.
    ['some of the events in other languages', translatedEventPages.filter((_path, index) => index % 6 === 0)],
  ] as const) {
    const tag = / half /.test(name) ? '@thorough' : [];
    test(`loads without trouble, under a strict policy, with what a page needs: ${name}`, { tag }, async ({ page }) => {
      expect(paths.length).toBeGreaterThan(5);
      for (const path of paths) {
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const { policy, lang, title, headings, ...faults } = await written(page, path);
        const policies = directives(policy ?? '');
        const sources = [...policies.values()].flat();
        expect.soft(policies.get('default-src'), path).toEqual(["'none'"]);
        expect.soft(sources, path).not.toContain("'unsafe-inline'");
        expect.soft(sources, path).not.toContain("'unsafe-eval'");
        expect.soft(sources.filter((source) => /^https?:|\*/.test(source)), path).toEqual([]);
        expect.soft(lang, path).toBe(languageOf(path));
        expect.soft(title, path).not.toBe('');
        expect.soft(headings.map((heading) => heading !== ''), path).toEqual([true]);
        expect.soft(faults, path).toMatchObject({ handlers: [], styles: [], repeatedIds: [] });
      }
    });
  }

  test('uses no other font than those that are preloaded', async ({ page }) => {
    const loaded = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'font') loaded.add(new URL(request.url()).pathname);
    });
    await page.goto('/');
    const preloaded = await page
      .locator('link[rel="preload"][as="font"]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
    for (const path of Object.values(kinds)) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    }
    expect([...loaded].filter((font) => !preloaded.includes(font))).toEqual([]);
  });

  test('has a title of its own', async ({ page }) => {
    await page.goto('/404.html');
    // The timeline alone, on a page, in a frame or on a screen in a public place, is the picture of the home page, and is called like it.
    const own = pages.filter((path) => !/^(?:\/\w+)?\/(?:timeline|kiosk|embed\/\w+)\/$/.test(path));
    const titles = new Set<string>();
    for (const path of own) titles.add((await written(page, path)).title);
    expect(titles.size).toBe(own.length);
  });

  test('an unknown address answers 404 with a page', async ({ page, trouble }) => {
    trouble.expect(/404/);
    const response = await page.goto('/no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'This page is not here' })).toBeVisible();
  });
});

test.describe('what other programs read', () => {
  const site = 'https://astro-annals.example';

  test.beforeEach(({ page }) => page.goto('/404.html'));

  test('each page names its address, title and description', async ({ page }) => {
    for (const path of pages.filter((each) => !['/404.html', '/_annals/offline/'].includes(each) && !/\/(?:embed\/.|kiosk\/)/.test(each))) {
      const { canonical, description, og, title, robots } = await written(page, path);
      expect.soft({ canonical, url: og.url, robots }, path).toEqual({ canonical: site + path, url: site + path, robots: null });
      expect.soft(og.type, path).toMatch(/^(?:article|website)$/);
      expect.soft(title, path).toContain(og.title);
      expect.soft(description, path).toBe(og.description);
    }
  });

  test('home, timeline and events show a picture to social networks', async ({ page }) => {
    for (const path of ['/', '/timeline/', ...eventPages]) {
      const { og } = await written(page, path);
      expect.soft(og, path).toMatchObject({ 'image:width': '1200', 'image:height': '630' });
      expect.soft(og['image:alt'], path).not.toBe('');
      const picture = await page.request.get(og.image?.replace(site, '') ?? '');
      expect.soft(picture.headers()['content-type'], path).toBe('image/png');
    }
  });

  test('home and events describe themselves as articles', async ({ page }) => {
    for (const path of ['/', ...eventPages]) {
      const { linkedData, canonical, headings } = await written(page, path);
      expect.soft(linkedData, path).toHaveLength(1);
      expect.soft(JSON.parse(linkedData[0] ?? ''), path).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Article',
        headline: headings[0],
        inLanguage: languageOf('/'),
        url: canonical,
        dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as unknown,
      });
    }
  });

  test('an event tells when it happened', async ({ page }) => {
    const { linkedData } = await written(page, '/events/fda-approval/');
    expect(JSON.parse(linkedData[0] ?? '')).toMatchObject({
      about: { '@type': 'Event', name: 'FDA approves ketamine for people', startDate: '1970-02-19' },
    });
  });

  test('the glossary describes itself as a set of terms', async ({ page }) => {
    const { linkedData } = await written(page, '/glossary/');
    expect(JSON.parse(linkedData[0] ?? '')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'DefinedTermSet',
      url: `${site}/glossary/`,
      hasDefinedTerm: expect.arrayContaining([
        expect.objectContaining({ '@type': 'DefinedTerm', url: `${site}/glossary/#esketamine` }),
      ]) as unknown,
    });
  });

  for (const path of ['/404.html', '/_annals/offline/']) {
    test(`${path} is kept out of search engines`, async ({ page }) => {
      const { canonical, robots } = await written(page, path);
      expect({ canonical, robots }).toEqual({ canonical: null, robots: 'noindex' });
    });
  }
});

test.describe('links', () => {
  test('every internal link leads to a page, and every fragment to a part of it', async ({ page }) => {
    await page.goto('/');
    const broken = await page.evaluate(async (paths) => {
      const documents = new Map(
        await Promise.all(
          paths.map(async (path) => {
            // Even a parsed text obeys the policy of the page it is parsed in, which does not know its styles.
            const text = (await (await fetch(path)).text()).replace(/(<style[^>]*>)[\s\S]*?(?=<\/style>)/g, '$1');
            return [path, new DOMParser().parseFromString(text, 'text/html')] as const;
          }),
        ),
      );
      const events = new Set(
        [...(documents.get('/timeline/')?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].map(({ dataset }) => dataset.item),
      );
      const answers = new Map<string, boolean>();
      const answersTo = async (path: string) => {
        const known = answers.get(path) ?? (await fetch(path)).ok;
        answers.set(path, known);
        return known;
      };
      /** A fragment is the id of an element, or the state of the timeline there. */
      const leadsSomewhere = (target: Document, fragment: string) => {
        if (!fragment.includes('=')) return target.getElementById(decodeURIComponent(fragment)) !== null;
        const event = new URLSearchParams(fragment).get('event');
        return target.querySelector('annals-timeline') !== null && (event === null || events.has(event));
      };
      const found: string[] = [];
      for (const [path, dom] of documents) {
        for (const link of dom.querySelectorAll('a[href], area[href]')) {
          const href = link.getAttribute('href') ?? '';
          const url = new URL(href, new URL(path, location.origin));
          if (url.origin !== location.origin) continue;
          // What the browser fills in before it shows it.
          if (link.hasAttribute('data-panel-link')) continue;
          const target = documents.get(url.pathname);
          const holds = target
            ? url.hash === '' || leadsSomewhere(target, url.hash.slice(1))
            : await answersTo(url.pathname);
          if (!holds) found.push(`${path} → ${href}`);
        }
      }
      return [...new Set(found)];
    }, pages);
    expect(broken).toEqual([]);
  });

  test('links to other hosts are https, and say that they leave where they are calls for help', async ({ page }) => {
    await page.goto('/');
    const hrefs = await page.locator('a[href^="http"]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
    expect(hrefs.filter((href) => !href.startsWith('https://'))).toEqual([]);
    const crisis = page.locator('.annals-crisis a[href^="http"]');
    expect(await crisis.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('rel')))).toEqual(
      Array.from({ length: await crisis.count() }, () => 'external'),
    );
  });
});
