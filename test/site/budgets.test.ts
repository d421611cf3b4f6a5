import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attributeOf, bytesOf, tagsOf, textOf } from './built-site.ts';

/** Size as a host sends it: brotli, quality 11. A kilobyte is 1 000 bytes. */
function compressed(content: Buffer | string): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const home = textOf('index.html');
const own = (address: string) => address.replace(/^\//, '');

/** All that scripts of a page load before a reader does anything: files and what they import. */
function filesOf(html: string, wanted: RegExp): Buffer[] {
  const files = new Set<string>();
  const follow = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const folder = file.replace(/[^/]*$/, '');
    for (const [, from = ''] of bytesOf(file).toString().matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g)) {
      follow(folder + from.slice(2));
    }
  };
  for (const tag of tagsOf(html, 'script')) {
    const src = attributeOf(tag, 'src');
    if (src !== undefined && wanted.test(src)) follow(own(src));
  }
  return [...files].map(bytesOf);
}

/** The same, and what stands in the page. */
function scriptsOf(html: string): (Buffer | string)[] {
  const inline = [...html.matchAll(/<script(?![^>]*\b(?:src|type="application\/(?:ld\+)?json"))[^>]*>([^<]+)/g)];
  return [...filesOf(html, /./), ...inline.map(([, code = '']) => code)];
}

const stylesheets = tagsOf(home, 'link').filter((tag) => attributeOf(tag, 'rel') === 'stylesheet');
const styles = [
  ...stylesheets.map((tag) => bytesOf(own(attributeOf(tag, 'href') ?? ''))),
  ...[...home.matchAll(/<style[^>]*>([^<]*)/g)].map(([, css = '']) => css),
];
const faces = [...new Set([...home.matchAll(/\/_astro\/fonts\/[\w.-]+\.woff2/g)].map(([address]) => address))];
const preloads = tagsOf(home, 'link').filter((tag) => attributeOf(tag, 'rel') === 'preload');
/** The faces that the page loads; a test in the browser holds that it uses no other. */
const fonts = preloads.map((tag) => attributeOf(tag, 'href') ?? '');

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

describe('budgets of the home page, compressed', () => {
  const figures = {
    timeline: { size: sum(filesOf(home, /\/Timeline\./).map(compressed)), most: 40_000 },
    javascript: { size: sum(scriptsOf(home).map(compressed)), most: 42_000 },
    css: { size: sum(styles.map(compressed)), most: 12_000 },
    html: { size: compressed(home), most: 60_000 },
    // A woff2 file is compressed already.
    fonts: { size: sum(fonts.map((file) => bytesOf(own(file)).length)), most: 90_000 },
  };
  for (const [name, { size, most }] of Object.entries(figures)) {
    console.log(`${name.padEnd(10)} ${(size / 1000).toFixed(1).padStart(5)} kB of ${most / 1000} kB`);
  }

  it.each(Object.entries(figures))('%s', (_name, { size, most }) => {
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(most);
  });

  it('counts what is there: scripts, a style sheet with what the page adds, and the faces of two families', () => {
    expect(scriptsOf(home).length).toBeGreaterThanOrEqual(2);
    expect(stylesheets.length).toBeGreaterThan(0);
    expect(fonts).toHaveLength(4);
  });
});

describe('what loads when', () => {
  it('scripts wait until the page has been read', () => {
    const external = tagsOf(home, 'script').filter((tag) => attributeOf(tag, 'src') !== undefined);
    expect(external.length).toBeGreaterThan(0);
    expect(external.filter((tag) => attributeOf(tag, 'type') !== 'module')).toEqual([]);
  });

  it('the faces that the first paint needs are preloaded', () => {
    expect(preloads.map((tag) => attributeOf(tag, 'as'))).toEqual(['font', 'font', 'font', 'font']);
    expect(fonts.filter((font) => !faces.includes(font))).toEqual([]);
  });

  it('nothing of the search', () => {
    expect(home).not.toMatch(/(?:src|href)="[^"]*pagefind/);
  });
});
