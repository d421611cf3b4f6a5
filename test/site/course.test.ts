import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { faultsIn, valuesOf } from '../unit/course/valid.ts';
import { attributeOf, bytesOf, filesOf, tagsOf, textOf } from './built-site.ts';

const unpacked = (file: string) => Object.fromEntries(Object.entries(unzipSync(bytesOf(file))).map(([name, content]) => [name, /\.(?:xml|html)$/.test(name) ? strFromU8(content) : content]));
const cartridges = filesOf('**/teach/*.imscc');
const scorms = filesOf('**/teach/*-scorm.zip');

describe('packages for course systems', () => {
  it('stand there in each language, and leave nothing else in the site', () => {
    expect(cartridges).toEqual(['', 'fr/', 'nl/'].flatMap((prefix) => [`${prefix}teach/index-1.1.imscc`, `${prefix}teach/index.imscc`]).sort());
    expect(scorms).toEqual(['fr/teach/index-scorm.zip', 'nl/teach/index-scorm.zip', 'teach/index-scorm.zip']);
    expect(filesOf('**/_annals/course/**')).toEqual([]);
    expect(filesOf('_astro/*.css').filter((file) => textOf(file).includes('annals-course'))).toEqual([]);
    expect(filesOf('sitemap*.xml').map(textOf).join('')).not.toMatch(/imscc|scorm|course/);
  });

  it('are not carried offline by readers', () => {
    expect(textOf('sw.js')).toContain('teach/index.html');
    expect(textOf('sw.js')).not.toMatch(/imscc|-scorm/);
  });

  it.each(['teach/index.html', 'nl/teach/index.html'])('are offered on %s, with what they are and for which systems', (page) => {
    const links = tagsOf(textOf(page), 'a').filter((tag) => / download[\s=>]/.test(tag));
    const folder = page.replace(/index\.html$/, '');
    expect(links.map((tag) => attributeOf(tag, 'href'))).toEqual(['.imscc', '-1.1.imscc', '-scorm.zip'].map((ending) => `/${folder}index${ending}`));
    expect(links.map((tag) => attributeOf(tag, 'aria-label'))).toEqual(['Common Cartridge 1.3', 'Common Cartridge 1.1', 'SCORM 1.2'].map((name) => expect.stringMatching(new RegExp(`: ${name}$`))));
    expect(textOf(page).match(/Canvas, Brightspace, Blackboard|(?:for|voor) Moodle, (?:and for|en voor)|Moodle, Brightspace, Blackboard/g)).toHaveLength(3);
  });
});

describe.each(cartridges)('%s', (file) => {
  const version = file.endsWith('-1.1.imscc') ? '1.1' : '1.3';
  const files = unpacked(file);
  const manifest = String(files['imsmanifest.xml']);
  const texts = Object.entries(files).filter(([name]) => name.endsWith('.html')).map(([name, html]) => [name, String(html)] as const);

  it(`is a Common Cartridge ${version} that holds what its manifest names, and nothing else`, async () => {
    expect(await faultsIn(manifest, 'common-cartridge', version)).toEqual([]);
    expect(await faultsIn(String(files['timeline.xml']), 'web-link', version)).toEqual([]);
    const named = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(files).filter((name) => name !== 'imsmanifest.xml').sort());
    expect(texts.map(([name]) => name)).toEqual(['story.html', 'events.html', 'worksheet.html', 'words.html', 'about.html', 'answers.html']);
  });

  it('has pages with nothing to run or to style, all pictures beside them, and whole addresses', () => {
    for (const [name, html] of texts) {
      expect(html, name).not.toMatch(/<(?:script|style|svg|template|iframe|button|link)\b|\s(?:class|style|id|on\w+|data-[\w-]+|aria-[\w-]+)=/);
      for (const address of valuesOf(html, 'href')) expect(address, name).toMatch(/^(?:https?:|tel:|mailto:)/);
      for (const picture of valuesOf(html, 'src')) expect(Object.keys(files), name).toContain(picture);
    }
  });

  it('keeps the notes for teachers out of the pages for pupils', () => {
    const [pupils = '', teachers = ''] = manifest.split('<item identifier="module-2">');
    const answers = /identifierref="(resource-\d+)"/.exec(teachers)?.[1];
    expect(pupils).not.toContain(`"${answers}"`);
    expect(manifest).toMatch(new RegExp(`<resource identifier="${answers}" [^>]*href="answers.html"><metadata>.*?<lom:value>Instructor</lom:value>`));
    expect(manifest.match(/Instructor/g)).toHaveLength(1);
    expect(String(files['answers.html']).match(/<blockquote/g)?.length).toBeGreaterThanOrEqual(12);
    expect(String(files['worksheet.html']).match(/<blockquote/g)).toHaveLength(1);
  });
});

describe('the English cartridge', () => {
  const files = unpacked('teach/index.imscc');

  it('has the explainer with its evidence and references, and the questions with their views', () => {
    const story = String(files['story.html']);
    expect(story).toContain('<h2>What is not known</h2>');
    expect(story).toMatch(/<caption>[^<]+<\/caption>/);
    expect(story.match(/<sup>\[\d+\]<\/sup>/g)?.length).toBeGreaterThan(40);
    expect(story).toContain('<h2>References</h2>\n<ol><li>');
    expect(story.match(/>findahelpline\.com</g)).toHaveLength(1);
    const worksheet = String(files['worksheet.html']);
    expect(worksheet).toContain('<h2>Source criticism</h2>');
    expect(worksheet.match(/<a href="https:\/\/astro-annals\.example\/#view=[^"]+">/g)).toHaveLength(12);
  });
});

describe.each(scorms)('%s', (file) => {
  const files = unpacked(file);
  const entry = String(files['index.html']);

  it('is a SCORM 1.2 package of one page that needs no other file', async () => {
    expect(await faultsIn(String(files['imsmanifest.xml']), 'scorm')).toEqual([]);
    expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html']);
    for (const name of ['src', 'srcset', 'action']) for (const address of valuesOf(entry, name)) expect(address).toMatch(/^data:/);
    expect(tagsOf(entry, 'link').filter((tag) => !/rel="icon"/.test(tag))).toEqual([]);
    expect([...entry.matchAll(/url\((?!["']?data:)[^)]*\)/g)]).toEqual([]);
    const policy = tagsOf(entry, 'meta').find((tag) => tag.includes('content-security-policy')) ?? '';
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("default-src 'none'");
  });

  it('has the text of each of its events, and leads to nothing that is not in it', () => {
    const ids = new Set(valuesOf(entry, 'id'));
    const texts = [...ids].filter((id) => id.startsWith('event-'));
    expect(texts).toHaveLength(42);
    const inside = tagsOf(entry, 'a').flatMap((tag) => attributeOf(tag, 'href') ?? []).filter((address) => address.startsWith('#'));
    expect(inside.length).toBeGreaterThan(100);
    // Two are filled in by the script, and hidden until then.
    expect(inside.filter((address) => address !== '#' && !ids.has(decodeURIComponent(address.slice(1))))).toEqual([]);
    expect(tagsOf(entry, 'li').filter((tag) => tag.includes('data-assigned'))).toHaveLength(17);
  });
});
