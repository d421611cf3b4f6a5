import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { assignedEvents, carriedEvents, namedEvents } from '../../../src/course/assigned.ts';
import { lmsPage } from '../../../src/course/lms-page.ts';
import { cartridgeFiles, cartridgePages, scormFiles, type Material } from '../../../src/course/packages.ts';
import { leftOut } from '../../../src/course/write-packages.ts';
import { zip } from '../../../src/kiosk/zip.ts';
import type { TimelineEvent } from '../../../src/events/event.ts';
import { faultsIn, valuesOf } from './valid.ts';

const page = (body: string, lang = 'en') => `<!doctype html><html lang="${lang}" dir="ltr"><head><title>A &amp; B</title></head><body><header>Site</header><main>${body}</main></body></html>`;
const around = { base: '/history/', site: new URL('https://example.org'), mediaName: (path: string) => (path.endsWith('.png') ? `media/${path}` : null) };
const bodyOf = (html: string, more: Partial<typeof around> = {}) => /<body>\n(.*)\n<\/body>/s.exec(lmsPage(page(html), { ...around, ...more }).html)?.[1];

describe('a page for course systems', () => {
  it('is a document of its own, with the title and the language of the page', () => {
    expect(lmsPage(page('<h1>One</h1><p>Two</p>', 'nl'), around).html).toBe(
      '<!DOCTYPE html>\n<html lang="nl" dir="ltr">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A &amp; B</title></head>\n<body>\n<h1>One</h1>\n<p>Two</p>\n</body>\n</html>\n',
    );
  });

  it('has nothing that an editor would take out: no classes, scripts, drawings, frames or handlers', () => {
    const html = '<section class="x" id="y"><script>1</script><style>p{}</style><p style="color:red" onclick="a()">Text<svg><path/></svg></p><button>No</button><iframe src="/z"></iframe><p hidden>Not seen</p><span class="annals-visually-hidden">Heard</span></section>';
    expect(bodyOf(html)).toBe('<p>Text</p>');
  });

  it('keeps what a text is made of: parts set apart, notes, lists of words, tables, languages', () => {
    expect(bodyOf('<aside class="annals-evidence"><div><p>Found</p></div><dl><div><dt>People</dt><dd>99</dd></div></dl></aside>')).toBe('<blockquote><div><p>Found</p>\n</div>\n<dl><dt>People</dt><dd>99</dd>\n</dl>\n</blockquote>');
    expect(bodyOf('<p>So it is<a class="annals-cite" href="#r">[1]</a>. <span lang="fr">Oui</span> <span>no</span></p>')).toBe('<p>So it is<sup>[1]</sup>. <span lang="fr">Oui</span> no</p>');
    expect(bodyOf('<table class="t"><tr><th scope="row" colspan="2">A</th><td></td></tr></table>')).toBe('<table><tbody><tr><th scope="row" colspan="2">A</th><td></td></tr>\n</tbody>\n</table>');
  });

  it('has links that lead to the site from anywhere, and none that lead nowhere', () => {
    const html = '<p><a href="/history/events/x/">x</a> <a href="#here">here</a> <a href="https://other.example/">o</a> <a href="tel:112">112</a> <a href="javascript:alert(1)">j</a> <a href="/elsewhere/">e</a></p>';
    expect(bodyOf(html)).toBe('<p><a href="https://example.org/history/events/x/">x</a> here <a href="https://other.example/">o</a> <a href="tel:112">112</a> j e</p>');
    expect(lmsPage(page(html), { ...around, site: undefined }).html).toContain('<p>x here <a href="https://other.example/">o</a>');
  });

  it('has its pictures beside it, and does without those that are not there', () => {
    const made = lmsPage(page('<figure><img src="/history/_astro/a.png?x" alt="A wheel" width="3" srcset="b 2x"><figcaption>Wheel</figcaption></figure><img src="/history/b.gif" alt="B"><img src="https://other.example/c.png" alt="C">'), around);
    expect(made.html).toContain('<body>\n<div><img src="media/_astro/a.png" alt="A wheel" width="3"><p>Wheel</p>\n</div>\n</body>');
    expect([...made.media]).toEqual([['_astro/a.png', 'media/_astro/a.png']]);
  });

  it('tells the numbers of other countries once', () => {
    const line = '<aside class="annals-crisis"><p>Call</p><details><summary>Others</summary><ul><li>113</li></ul></details></aside>';
    expect(bodyOf(line + line)).toBe('<blockquote><p>Call</p>\n</blockquote>\n<blockquote><p>Call</p>\n<p>Others</p>\n<ul><li>113</li>\n</ul>\n</blockquote>');
  });
});

const png = new Uint8Array([137, 80, 78, 71]);
const material: Material = {
  lesson: {
    id: 'index',
    title: 'Wheels',
    description: 'A history.',
    lang: 'en-GB',
    publisher: 'Museum',
    address: '/history/',
    pages: [
      { name: 'story', title: 'Wheels', forTeachers: false },
      { name: 'worksheet', title: 'Worksheet', forTeachers: false },
      { name: 'answers', title: 'Answer key', forTeachers: true },
    ],
    events: { count: 3, carried: 3, assigned: 2, unassigned: 0 },
    words: { link: 'The timeline', teachers: 'For teachers' },
  },
  base: '/history/',
  site: new URL('https://example.org'),
  page: async (name) => page(`<h1>${name}</h1><p><img src="/history/og/index.png" alt="Timeline"><img src="/history/gone.png" alt="Gone"></p>`),
  file: async (path) => (path === 'og/index.png' ? png : null),
};

async function cartridge(material: Material) {
  return cartridgeFiles(material, await cartridgePages(material), '1.3');
}

describe('a Common Cartridge', () => {
  it('holds what its manifest names, and nothing else', async () => {
    const files = unzipSync(zip(await cartridge(material)));
    const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
    expect(await faultsIn(manifest, 'common-cartridge')).toEqual([]);
    expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'timeline.xml', 'story.html', 'worksheet.html', 'answers.html', 'media/1-index.png']);
    const named = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, file]) => file);
    expect(named.sort()).toEqual(Object.keys(files).slice(1).sort());
    expect(strFromU8(files['story.html'] ?? png)).toContain('<p><img src="media/1-index.png" alt="Timeline"></p>');
    expect(files['media/1-index.png']).toEqual(png);
  });

  it('has a link to the timeline, a module for pupils, and one for those who teach', async () => {
    const files = await cartridge(material);
    const manifest = String(files.get('imsmanifest.xml'));
    expect([...manifest.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)).toEqual(['Wheels', 'The timeline', 'Wheels', 'Worksheet', 'For teachers: Wheels', 'Answer key']);
    expect(await faultsIn(String(files.get('timeline.xml')), 'web-link')).toEqual([]);
    expect(files.get('timeline.xml')).toContain('<url href="https://example.org/history/" target="_blank"/>');
  });

  it('has no link where the site has no address, and is right without one', async () => {
    const files = await cartridge({ ...material, site: undefined });
    expect([...files.keys()]).not.toContain('timeline.xml');
    expect(await faultsIn(String(files.get('imsmanifest.xml')), 'common-cartridge')).toEqual([]);
  });
});

describe('a SCORM package', () => {
  it('holds its manifest and its one page', async () => {
    const files = unzipSync(zip(scormFiles(material, '<!doctype html>')));
    const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
    expect(await faultsIn(manifest, 'scorm')).toEqual([]);
    expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html']);
    expect(new Set(valuesOf(manifest, 'href'))).toEqual(new Set(['index.html']));
  });

  it('has a name of its own by site, language and timeline, which stays', () => {
    const identifier = (lesson: Partial<Material['lesson']>, site = 'https://example.org') =>
      valuesOf(String(scormFiles({ ...material, site: new URL(site), lesson: { ...material.lesson, ...lesson } }, '').get('imsmanifest.xml')), 'identifier')[0];
    const all = [identifier({}), identifier({ lang: 'nl' }), identifier({ id: 'law' }), identifier({}, 'https://example.com')];
    expect(new Set(all).size).toBe(4);
    expect(identifier({ title: 'Renamed', description: 'New' })).toBe(all[0]);
  });
});

describe('a zip file', () => {
  it('has the same bytes for the same files, whenever and wherever it is made', async () => {
    const before = process.env.TZ;
    const first = zip(await cartridge(material));
    try {
      process.env.TZ = 'Pacific/Auckland';
      expect(zip(await cartridge(material))).toEqual(first);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('what is assigned', () => {
  const event = (id: string, importance: number): TimelineEvent => ({
    id, importance, title: id, date: '2000', when: '2000', kind: 'instant', at: importance, end: importance, lo: 0, hi: 1, approximate: false, uncertain: false,
    openStart: null, openEnd: null, category: 'law', confidence: 'high', tags: [], people: [], summary: id,
  });
  const events = Array.from({ length: 2400 }, (_, index) => event(`e${index}`, (index % 5) + 1));
  const ids = (list: readonly TimelineEvent[]) => list.map(({ id }) => id);

  it('is what the filter names, else what questions are about, else the twelve most important', () => {
    expect(ids(namedEvents(events, 'event:e3 event:e1', new Set(['e2'])))).toEqual(['e1', 'e3']);
    expect(ids(namedEvents(events, undefined, new Set(['e2', 'e0', 'gone'])))).toEqual(['e0', 'e2']);
    expect(ids(namedEvents(events.slice(0, 60), undefined, new Set()))).toEqual([4, 9, 14, 19, 24, 29, 34, 39, 44, 49, 54, 59].map((n) => `e${n}`));
    expect(ids(namedEvents(events, 'event:gone', new Set()))).toHaveLength(12);
  });

  it('is as much as a course system can keep', () => {
    const named = namedEvents(events, 'confidence:high', new Set());
    expect(named).toHaveLength(2400);
    expect(assignedEvents(named)).toHaveLength(681);
    expect(assignedEvents(named.slice(0, 681))).toEqual(named.slice(0, 681));
  });

  it('is carried by the package in any case; of many others, the most important are', () => {
    const few = events.slice(0, 1000);
    expect(carriedEvents(few, [])).toBe(few);
    const assigned = assignedEvents(namedEvents(events, 'importance:1', new Set()));
    const carried = carriedEvents(events, assigned);
    expect(carried).toHaveLength(1000);
    expect(ids(carried)).toEqual(ids(events).filter((id) => ids(carried).includes(id)));
    expect(assigned.every((each) => carried.includes(each))).toBe(true);
  });

  it('is told to the author where something is left out, and only there', () => {
    expect(leftOut({ id: 'index', events: { count: 1000, carried: 1000, assigned: 681, unassigned: 0 } }, 'nl/')).toEqual([]);
    expect(leftOut({ id: 'law', events: { count: 6000, carried: 1000, assigned: 681, unassigned: 19 } }, 'nl/')).toEqual([
      'Packages for course systems of nl/law: they hold what is assigned and the most important, 1000 of 6000 events, and say so. For a part of the timeline, make a timeline of its own in content/timelines, with a query.',
      'Packages for course systems of nl/law: a course system can keep 681 events as opened; 19 more that are assigned need not be opened. The option course.assigned says which are.',
    ]);
  });
});
