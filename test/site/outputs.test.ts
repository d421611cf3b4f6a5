import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { eventTable } from '../../src/content/event-table.ts';
import { eventSchema } from '../../src/content/schemas/event.ts';
import { anchors } from '../unit/demonstration/anchors.ts';
import { attributeValues, bytesOf, eventIds, pages, textOf } from './built-site.ts';

const site = 'https://astro-annals.example';
const timeline = textOf('timeline/index.html');
const home = textOf('index.html');

interface Data {
  readonly language: string;
  readonly events: readonly {
    readonly id: string;
    readonly title: string;
    readonly date: string;
    readonly lo: number;
    readonly hi: number;
    readonly sources: readonly string[];
    readonly url: string;
  }[];
}

const data = JSON.parse(textOf('events.json')) as Data;

/** Texts of all elements of a name in an XML file. */
function texts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);
}

/** Checks that tags of an XML text close in the order in which they opened. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  const body = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  for (const [, end, name = '', empty] of body.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (end) {
      if (open.pop() !== name) return [...open, `</${name}>`];
    } else if (!empty) open.push(name);
  }
  const stray = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(body);
  return stray ? [...open, `& at ${stray.index}`] : open;
}

describe('every event that authors have written', () => {
  it('there are as many as the history has', () => {
    expect(eventIds.length).toBeGreaterThanOrEqual(42);
  });

  it('is drawn or counted in the picture, and stands in the list', () => {
    for (const html of [home, timeline]) {
      expect(attributeValues(html, 'data-item').sort()).toEqual(eventIds);
      const drawn = new Set(attributeValues(html, 'data-event'));
      expect(drawn.size).toBeGreaterThan(20);
      expect([...drawn].filter((id) => !eventIds.includes(id))).toEqual([]);
    }
  });

  it('is handed to the browser', () => {
    const [, json = ''] = /<script[^>]*data-annals-data[^>]*>([^<]*)/.exec(timeline) ?? [];
    const { events } = JSON.parse(json) as Data;
    expect(events.map(({ id }) => id).sort()).toEqual(eventIds);
  });

  it('has a page', () => {
    expect(pages.filter((page) => page.startsWith('events/'))).toEqual(eventIds.map((id) => `events/${id}/index.html`));
  });

  it('is in events.json, in the order of time, with its sources and address', () => {
    expect(data.events.map(({ id }) => id).sort()).toEqual(eventIds);
    expect(data.events.filter(({ lo, hi }) => !(lo < hi))).toEqual([]);
    expect(data.events.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(data.events.filter(({ id, url }) => url !== `${site}/events/${id}/`)).toEqual([]);
  });

  it('is in events.csv, which content/events reads', () => {
    const { rows, faults } = eventTable(textOf('events.csv'), 'csv');
    expect(faults).toEqual([]);
    expect(rows.map(({ data: { id } }) => String(id)).sort()).toEqual(eventIds);
    const read = rows.map(({ data: { id, ...said } }) => ({ id, ...eventSchema().parse(said) }));
    for (const { id, date, sources } of data.events) expect(read.find((event) => event.id === id)).toMatchObject({ date, sources });
  });

  it('is in events.ics, if its date is known to the month', () => {
    const calendar = textOf('events.ics').replaceAll('\r\n ', '');
    const ids = [...calendar.matchAll(/^UID:(.*)@astro-annals\.example\r$/gm)].map(([, id]) => id);
    expect(ids).toContain('fda-approval');
    expect(ids.length).toBeGreaterThan(15);
    expect(ids.filter((id) => !eventIds.includes(id ?? ''))).toEqual([]);
    const vague = data.events.filter(({ date }) => /^\d{3}[\dX][?~%]?$/.test(date));
    expect(vague.length).toBeGreaterThan(0);
    expect(vague.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it('is in the sitemap', () => {
    const addresses = texts(textOf('sitemap-0.xml'), 'loc');
    expect(addresses).toEqual(expect.arrayContaining(eventIds.map((id) => `${site}/events/${id}/`)));
  });

  it('is in the feed', () => {
    expect(texts(textOf('feed.xml'), 'link').sort()).toEqual(
      expect.arrayContaining(eventIds.map((id) => `${site}/events/${id}/`)),
    );
  });
});

describe('the anchors of the history', () => {
  it.each(anchors)('%s is dated %s, drawn from the start, and told in the story', (id, date) => {
    expect(data.events.find((event) => event.id === id)?.date).toBe(date);
    expect(attributeValues(home, 'data-event')).toContain(id);
    expect(attributeValues(home, 'data-event-link')).toContain(id);
  });
});

describe('the crisis line', () => {
  it('stands before the heading of every page, as a tel: link to the number of its language', () => {
    const whole = pages.filter((page) => !/^(?:\w\w\/)?(?:embed\/.+|course)\//.test(page));
    expect(whole.length).toBeGreaterThan(150);
    for (const page of whole) {
      const html = textOf(page);
      const number = page.startsWith('nl/') ? '113' : page.startsWith('fr/') ? '3114' : '988';
      const line = html.search(new RegExp(`<a href="tel:${number}"[^>]*>${number}</a>`));
      expect(line, page).toBeGreaterThan(0);
      expect(line, page).toBeLessThan(html.indexOf('<h1'));
    }
  });
});

describe('for other programs', () => {
  it('the picture for social networks is a PNG of 1200 × 630', async () => {
    const { format, width, height } = await sharp(bytesOf('og/index.png')).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    // A blank picture has no spread of tones.
    const { channels } = await sharp(bytesOf('og/index.png')).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
  });

  it('the sitemap is well formed and names every page but those that nobody searches for', () => {
    const index = textOf('sitemap-index.xml');
    const map = textOf('sitemap-0.xml');
    expect(unclosed(index)).toEqual([]);
    expect(unclosed(map)).toEqual([]);
    expect(texts(index, 'loc')).toEqual([`${site}/sitemap-0.xml`]);
    const expected = pages.filter((page) => !['404.html', '_annals/offline/index.html'].includes(page) && !/(?:^|\/)(?:embed\/.+|kiosk)\//.test(page)).map((page) => `${site}/${page.replace(/index\.html$/, '')}`);
    expect(texts(map, 'loc').sort()).toEqual(expected.sort());
  });

  it('the feed is well formed, says what it is, and dates each entry by its review', () => {
    const feed = textOf('feed.xml');
    expect(unclosed(feed)).toEqual([]);
    expect(feed).toMatch(/<rss\b[^>]*version="2\.0"/);
    expect(texts(feed, 'title')[0]).toBe('Can ketamine treat depression?');
    expect(texts(feed, 'language')).toEqual([data.language]);
    const dates = texts(feed, 'pubDate').map(Date.parse);
    expect(dates).toHaveLength(eventIds.length);
    expect(dates.filter(Number.isNaN)).toEqual([]);
    expect(new Set(texts(feed, 'guid')).size).toBe(eventIds.length);
  });
});
