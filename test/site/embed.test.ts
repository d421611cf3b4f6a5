import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attributeOf, bytesOf, filesOf, tagsOf, textOf } from './built-site.ts';

/** Size as a host sends it: brotli, quality 11. A kilobyte is 1 000 bytes. */
function compressed(content: Buffer | string): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const own = (address = '') => address.replace(/^\//, '');
const site = 'https://astro-annals.example';
const frames = filesOf('**/embed/*/index.html');
const page = textOf('embed/index/index.html');
const links = (html: string, rel: string) => tagsOf(html, 'link').filter((tag) => attributeOf(tag, 'rel') === rel);

describe('an embed page', () => {
  it('stands there in each language', () => {
    expect(frames).toEqual(['embed/index/index.html', 'fr/embed/index/index.html', 'nl/embed/index/index.html']);
  });

  it.each(frames)('%s takes at most 100 kB, compressed, with all that it loads', (file) => {
    const html = textOf(file);
    const loaded = [
      ...tagsOf(html, 'script').flatMap((tag) => attributeOf(tag, 'src') ?? []),
      ...links(html, 'stylesheet').flatMap((tag) => attributeOf(tag, 'href') ?? []),
    ];
    expect(loaded).toHaveLength(2);
    const sizes = [html, ...loaded.map((address) => bytesOf(own(address)))].map(compressed);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${file}: ${(total / 1000).toFixed(1)} kB of 100 kB`);
    expect(total).toBeLessThanOrEqual(100_000);
  });

  it('has no module, no font file, no worker, and asks no other host for anything', () => {
    expect(tagsOf(page, 'script').filter((tag) => attributeOf(tag, 'type') === 'module')).toEqual([]);
    expect(page).not.toMatch(/woff2|manifest\.webmanifest|localStorage|modulepreload/);
    const css = links(page, 'stylesheet').map((tag) => bytesOf(own(attributeOf(tag, 'href'))).toString()).join('');
    expect([...css.matchAll(/url\((?!data:font\/woff2)[^)]*\)/g)]).toEqual([]);
  });

  it('is no page of its own to search engines, but the timeline', () => {
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(links(page, 'canonical').map((tag) => attributeOf(tag, 'href'))).toEqual([`${site}/timeline/`]);
    expect(filesOf('sitemap-*.xml').map(textOf).join('')).not.toMatch(/\/embed\/\w/);
  });

  it('loads its script as a classic one, once the page has been read', () => {
    const [script = ''] = tagsOf(page, 'script').filter((tag) => attributeOf(tag, 'src') !== undefined);
    expect(script).toMatch(/^<script defer src="\/_annals\/embed-[\da-f]{8}\.js">$/);
    expect(bytesOf(own(attributeOf(script, 'src'))).toString().match(/history\.(?:push|replace)State|localStorage|sessionStorage|serviceWorker/g)).toBeNull();
  });
});

describe('the element for other pages', () => {
  it('takes at most 3 kB, compressed, and needs nothing else', () => {
    const script = bytesOf('embed.js');
    expect(compressed(script)).toBeLessThanOrEqual(3000);
    expect(script.toString()).not.toMatch(/\bimport\b|\beval\b|innerHTML|Function\(/);
  });
});

describe('oEmbed', () => {
  it.each([
    ['', 'en-GB'],
    ['nl/', 'nl'],
  ])('tells of the frame below /%s', (prefix) => {
    const told = JSON.parse(textOf(`${prefix}oembed/index.json`)) as Record<string, unknown>;
    expect(told).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 600, provider_url: `${site}/${prefix}` });
    expect(told.html).toContain(`<iframe src="${site}/${prefix}embed/index/"`);
  });

  it('is found from each page of a timeline and from the frame, and from no other', () => {
    const found = filesOf('**/*.html').flatMap((file) => links(textOf(file), 'alternate').filter((tag) => attributeOf(tag, 'type') === 'application/json+oembed').map((tag) => [file, attributeOf(tag, 'href')] as const));
    const of = (prefix: string) => ['embed/index/index.html', 'index.html', 'timeline/index.html'].map((file) => [`${prefix}${file}`, `${site}/${prefix}oembed/index.json`]);
    expect(found.sort()).toEqual([...of(''), ...of('fr/'), ...of('nl/')].sort());
  });
});
