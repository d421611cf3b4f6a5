import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { SiteList } from '../../src/offline/site-list.ts';
import { attributeOf, bytesOf, filesOf, pages, tagsOf, textOf } from './built-site.ts';

const code = textOf('sw.js');
const scope: { annalsSite?: SiteList } = {};
new Function('globalThis', code.slice(0, code.indexOf('\n')))(scope);
const { files, kept, whole, version } = scope.annalsSite as SiteList;

describe('the service worker', () => {
  const names = files.map(([path]) => path);

  it('keeps every page from the beginning', () => {
    expect(names).toHaveLength(kept);
    expect(whole).toBe(true);
    expect(names).toEqual(expect.arrayContaining(pages));
  });

  it('keeps every file, but its own, what is packed or for course systems, what only search engines and social networks read, and what nobody uses', () => {
    const missing = filesOf('**/*.*').filter((file) => !names.includes(file));
    const kinds = new Set(missing.map((file) => file.replace(/^[a-z]{2}\/(?=og\/|pagefind\/|teach\/)/, '').replace(/^pagefind\/fragment\/.*/, 'fragments').replace(/-\w+\.xml$/, '').replace(/^og\/.*/, 'og').replace(/\.(?:js|css)$/, '')));
    expect([...kinds].sort()).toEqual(['fragments', 'og', 'pagefind/pagefind-component-ui', 'pagefind/pagefind-highlight', 'pagefind/pagefind-modular-ui', 'pagefind/pagefind-ui', 'sitemap', 'sw', 'teach/index-1.1.imscc', 'teach/index-scorm.zip', 'teach/index.imscc']);
  });

  it('knows each by the hash that it has', () => {
    expect(files.filter(([path, hash]) => createHash('sha256').update(bytesOf(path)).digest('base64') !== hash)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(version).toMatch(/^[\da-f]{16}$/);
  });

  it('has what a search needs', () => {
    for (const name of ['pagefind/pagefind.js', 'pagefind/pagefind-worker.js', 'pagefind/pagefind-entry.json', 'pagefind/parts.json', 'pagefind/fragments.pack']) {
      expect(names).toContain(name);
    }
    expect(names.some((name) => /^pagefind\/index\//.test(name))).toBe(true);
    expect(names.some((name) => /^pagefind\/wasm\./.test(name))).toBe(true);
  });

  it('keeps no more at once than a budget', () => {
    const bytes = files.slice(0, kept).reduce((sum, [path]) => sum + bytesOf(path).length, 0);
    console.log(`worker keeps  ${(bytes / 1e6).toFixed(1).padStart(5)} MB of 12 MB`);
    expect(bytes).toBeLessThanOrEqual(12_000_000);
  });

  it('is small, and a script as every browser reads it', () => {
    expect(brotliCompressSync(code).length).toBeLessThan(20_000);
    expect(code).not.toMatch(/^\s*(?:import|export)\b/m);
    expect(code).not.toContain('process.env');
  });
});

// A frame in someone else's page is no place to keep a site.
describe.each(pages.filter((page) => !/(?:^|\/)embed\//.test(page)))('%s', (page) => {
  const html = textOf(page);

  it('leads to the manifest, and has the note hidden', () => {
    expect(tagsOf(html, 'link').filter((tag) => attributeOf(tag, 'rel') === 'manifest').map((tag) => attributeOf(tag, 'href'))).toEqual(['/manifest.webmanifest']);
    expect(html).toMatch(/<div[^>]* data-update[^>]* hidden/);
  });

  it('has a script for the worker that is smaller than 0.6 kB', () => {
    const inline = [...html.matchAll(/<script type="module"[^>]*>([^<]+)/g)].map(([, text = '']) => text);
    const ours = inline.filter((text) => text.includes('sw.js'));
    expect(ours).toHaveLength(1);
    expect(brotliCompressSync(ours[0] ?? '').length).toBeLessThan(600);
  });
});

describe('the installed site', () => {
  const manifest = JSON.parse(textOf('manifest.webmanifest')) as { name: string; icons: { src: string; sizes: string }[] };

  it('has the name of the site, and its icon in all sizes', async () => {
    expect(manifest.name).toBe('Can ketamine treat depression?');
    expect(manifest.icons).toHaveLength(3);
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(bytesOf(src.slice(1))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  });
});
