import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Build } from '../../../../src/embed/builder/build.ts';
import { codesOf, frameAddress, linkAddress, type Place } from '../../../../src/embed/builder/codes.ts';
import { readParameters } from '../../../../src/embed/parameters.ts';

const place: Place = {
  title: 'A history of the bicycle',
  frame: 'https://example.org/h/embed/law/',
  full: 'https://example.org/h/law/timeline/',
  picture: 'https://example.org/h/og/law.png',
  script: 'https://example.org/h/embed.js',
};
const build: Build = { timeline: 'law', lang: 'en', settings: { view: '1850/1900', event: 'tyre', filter: 'category:sport', theme: 'dark' }, title: false, search: true, height: 480 };

describe('the codes', () => {
  const codes = codesOf(build, place);
  const frame =
    '<iframe src="https://example.org/h/embed/law/?view=1850/1900&amp;event=tyre&amp;filter=category:sport&amp;theme=dark&amp;title=0" title="A history of the bicycle" width="100%" height="480" style="border:0" loading="lazy" allow="fullscreen"></iframe>';
  const link = 'https://example.org/h/law/timeline/#view=1850/1900&amp;event=tyre&amp;filter=category:sport';

  it('of a plain frame', () => {
    expect(codes.iframe).toBe(frame);
    expect(codesOf({ ...build, height: null }, place).iframe).toContain(' height="600" ');
  });

  it('of the element, with a link for those without scripts', () => {
    expect(codes.script).toBe(
      `<script src="https://example.org/h/embed.js" async></script>\n<astro-annals-embed src="https://example.org/h/embed/law/?title=0" title="A history of the bicycle" view="1850/1900" event="tyre" filter="category:sport" theme="dark" height="480">\n  <a href="${link}">A history of the bicycle</a>\n</astro-annals-embed>`,
    );
  });

  it('of a course, with a link that stays where frames are taken out', () => {
    expect(codes.course).toBe(`<p>${frame}</p>\n<p><a href="${link}" target="_blank" rel="noopener">A history of the bicycle</a></p>`);
  });

  it('of WordPress, a block with HTML', () => {
    expect(codes.wordpress).toBe(`<!-- wp:html -->\n${frame}\n<!-- /wp:html -->`);
  });

  it('of Markdown, the picture as a link, or a plain one where the site has no pictures', () => {
    const address = link.replaceAll('&amp;', '&');
    expect(codes.markdown).toBe(`[![A history of the bicycle](https://example.org/h/og/law.png)](${address})`);
    expect(codesOf(build, { ...place, picture: null }).markdown).toBe(`[A history of the bicycle](${address})`);
  });

  it('lead to the frame where a site has no other page for a timeline', () => {
    expect(linkAddress(build, { ...place, full: null })).toBe(frameAddress(build, place));
  });
});

describe('a code that is read again', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom('"', "'", '<', '>', '&', '&quot;', '&#34;', '</iframe>', '-->', '<!--', '[', ']', '(', ')', '*', '_', '`', '\\', '!', '|', '~', '\n', '\r', 'é', 'قانون', ' ')).map((pieces) => pieces.join('')));
  // HTML has no place for these.
  const title = text.filter((each) => !/[\0\f]/.test(each));
  const filter = text.map((each) => each.trim()).filter((each) => Object.keys(readParameters(new URLSearchParams({ filter: each }).toString()).settings).length === 1);
  const anyBuild = fc.record({
    filter,
    view: fc.constantFrom('1850/1900', 'Y-4540000000/Y-541000000'),
    theme: fc.constantFrom('light', 'dark'),
    title: fc.boolean(),
    search: fc.boolean(),
    height: fc.option(fc.integer({ min: 240, max: 4000 })),
  }).map(({ title, search, height, ...settings }): Build => ({ timeline: 'law', lang: 'en', settings, title, search, height }));

  const elements = (html: string) => {
    const found: DefaultTreeAdapterTypes.Element[] = [];
    const walk = (node: DefaultTreeAdapterTypes.ParentNode) => {
      for (const child of node.childNodes) {
        if (!('tagName' in child)) continue;
        found.push(child);
        walk(child);
      }
    };
    walk(parseFragment(html));
    return found.map(({ tagName, attrs, childNodes }) => ({
      tag: tagName,
      attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
      text: childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    }));
  };

  it('as HTML has exactly these elements, addresses and attributes, whatever is in them', () => {
    fc.assert(
      fc.property(anyBuild, title, (chosen, name) => {
        const here = { ...place, title: name };
        const codes = codesOf(chosen, here);
        const src = frameAddress(chosen, here);
        const frame = { tag: 'iframe', attributes: { src, title: name, width: '100%', height: String(chosen.height ?? 600), style: 'border:0', loading: 'lazy', allow: 'fullscreen' }, text: '' };
        expect(elements(codes.iframe)).toEqual([frame]);
        expect(elements(codes.wordpress)).toEqual([frame]);
        const href = linkAddress(chosen, here);
        const [first, framed, second, link] = elements(codes.course);
        expect([first?.tag, framed, second?.tag]).toEqual(['p', frame, 'p']);
        expect(link).toEqual({ tag: 'a', attributes: { href, target: '_blank', rel: 'noopener' }, text: name });
        const [script, element, fallback, ...more] = elements(codes.script);
        const { height, ...settings } = { ...chosen.settings, ...(chosen.search ? {} : { search: '0' }), height: chosen.height };
        expect(script).toEqual({ tag: 'script', attributes: { src: place.script, async: '' }, text: '' });
        expect(element?.attributes).toEqual({ src: `${place.frame}${chosen.title ? '' : '?title=0'}`, title: name, ...settings, ...(height === null ? {} : { height: String(height) }) });
        expect(fallback).toEqual({ tag: 'a', attributes: { href }, text: name });
        expect(more).toEqual([]);
      }),
    );
  });

  it('has an address that says what was chosen', () => {
    fc.assert(
      fc.property(anyBuild, (chosen) => {
        const { settings, title, search, faults } = readParameters(new URL(frameAddress(chosen, place)).search);
        expect({ settings, title, search, faults }).toEqual({ settings: chosen.settings, title: chosen.title, search: chosen.search, faults: [] });
      }),
    );
  });

  it('as Markdown is one link with one picture, and nothing else', () => {
    const worded = title.map((each) => `${each.replace(/\s+/g, ' ').trim()}x`);
    fc.assert(
      fc.property(anyBuild, worded, (chosen, name) => {
        const here = { ...place, title: name };
        const tree = unified().use(remarkParse).parse(codesOf(chosen, here).markdown);
        const [paragraph] = tree.children;
        const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
        if (link?.type !== 'link') throw new Error('There is no link');
        expect([tree.children.length, paragraph?.type === 'paragraph' ? paragraph.children.length : 0]).toEqual([1, 1]);
        expect(decodeURIComponent(link.url)).toBe(decodeURIComponent(linkAddress(chosen, here)));
        expect(link.children).toMatchObject([{ type: 'image', url: place.picture, alt: name }]);
      }),
    );
  });
});
