import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BuiltSite } from '../../src/kiosk/built-site.ts';
import { kioskFiles, type KioskFiles } from '../../src/kiosk/folder.ts';
import { attribute, elementsOf, readPage } from '../../src/kiosk/markup.ts';
import { singleFile, type SingleFile } from '../../src/kiosk/single.ts';
import { folder } from '../e2e/built-site.ts';

let made: KioskFiles;
let single: SingleFile;

beforeAll(async () => {
  const site = await BuiltSite.open(folder, { host: 'https://astro-annals.example' });
  made = await kioskFiles(site);
  single = await singleFile(site);
}, 120_000);

describe('the demonstration from disk', () => {
  it('has no page that lacks anything', () => {
    expect(made.lacks).toEqual([]);
    expect(single.lacks).toEqual([]);
  });

  it('links from every page to files that are there, and to none by an address from the root', () => {
    const broken: string[] = [];
    let links = 0;
    for (const [file, content] of made.files) {
      if (!file.endsWith('.html')) continue;
      for (const element of elementsOf(readPage(String(content)))) {
        for (const name of ['href', 'src', 'action']) {
          const address = attribute(element, name);
          if (address === undefined || /^(?:#|[a-z]+:)/.test(address)) continue;
          links++;
          const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
          if (path === '' || !made.files.has(posix.join(posix.dirname(file), path))) broken.push(`${file}: ${address}`);
        }
      }
    }
    expect(links).toBeGreaterThan(1000);
    expect(broken).toEqual([]);
  });

  it('loads no module, and leaves the search to its shelves', () => {
    const pages = [...made.files].filter(([file]) => file.endsWith('.html'));
    expect(pages.filter(([, content]) => String(content).includes('type="module"'))).toEqual([]);
    expect([...made.files.keys()].filter((file) => /^(?:\w+\/)?pagefind\/|^sw\.js$/.test(file))).toEqual([]);
    expect(made.files.has('_kiosk/data/nl/pagefind/fragment/0.js')).toBe(true);
  });
});

describe('budgets from disk', () => {
  it('the folder and the single file', () => {
    const bytes = [...made.files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    const figures = { folder: { bytes, most: 12_000_000 }, single: { bytes: Buffer.byteLength(single.html), most: 3_500_000 } };
    for (const [name, { bytes: size, most }] of Object.entries(figures)) {
      console.log(`kiosk ${name.padEnd(7)} ${(size / 1e6).toFixed(1).padStart(5)} MB of ${most / 1e6} MB`);
      expect(size).toBeLessThanOrEqual(most);
    }
  });
});
