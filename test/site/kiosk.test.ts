import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BuiltSite } from '../../src/kiosk/built-site.ts';
import { kioskFiles, type KioskFiles } from '../../src/kiosk/folder.ts';
import { addressesIn } from '../../src/kiosk/css.ts';
import { attribute, elementsOf, readPage, textOf, type Element } from '../../src/kiosk/markup.ts';
import { readSrcset } from '../../src/kiosk/shown-addresses.ts';
import { singleFile, type SingleFile } from '../../src/kiosk/single.ts';
import { folder } from '../e2e/built-site.ts';

let made: KioskFiles;
let single: SingleFile;

/** Addresses that a file of the folder uses, as they stand in it. */
function addressesOf(file: string, content: string): string[] {
  if (file.endsWith('.css')) return addressesIn(content).filter((address) => address !== '');
  if (file === '_kiosk/site.js') return [...content.matchAll(/annalsAddress\("([^"]+)"\)/g)].map(([, address = '']) => `../${address}`);
  return file.endsWith('.html') ? elementsIn(file).flatMap(ofElement) : [];
}

function ofElement(element: Element): string[] {
  const named = element.tagName === 'link' && /canonical|license/.test(attribute(element, 'rel') ?? '') ? [] : ['href', 'src', 'action', 'poster', 'data'].flatMap((name) => attribute(element, name) ?? []);
  const refresh = element.tagName === 'meta' ? (/;\s*url=(.*)$/.exec(attribute(element, 'content') ?? '')?.slice(1) ?? []) : [];
  const listed = readSrcset(attribute(element, 'srcset') ?? '').map(({ address }) => address);
  const styled = element.tagName === 'style' && textOf(element).includes('url(') ? addressesIn(textOf(element)) : [];
  // What scripts are told: in attributes, and in JSON.
  const told = [...element.attrs.flatMap(({ name, value }) => (name.startsWith('data-') ? [value] : [])), attribute(element, 'type') === 'application/json' ? textOf(element) : ''];
  const pages = told.flatMap((text) => [...text.matchAll(/(?:^|")([^"\s{}<>]*\.html(?:[?#][^"\s]*)?)(?="|$)/g)].map(([, address = '']) => address));
  return [...named, ...refresh, ...listed, ...styled, ...pages];
}

/** The elements of a page. */
const elementsIn = memoized((file: string) => [...elementsOf(readPage(String(made.files.get(file))))]);

/** The places in a page that an address may name. */
const idsIn = memoized((file: string) => new Set(elementsIn(file).flatMap((element) => attribute(element, 'id') ?? [])));

function memoized<T>(make: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    const value = known.get(file) ?? make(file);
    known.set(file, value);
    return value;
  };
}

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

  it('leads from every page, style sheet and script to what is there, to its very place in a page, and to nothing by an address from the root', () => {
    const broken = new Set<string>();
    let links = 0;
    for (const [file, content] of made.files) {
      for (const address of addressesOf(file, String(content))) {
        if (/^[a-z]+:/i.test(address)) continue;
        links++;
        const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/s.exec(address) ?? [];
        const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path));
        const there = !path.startsWith('/') && made.files.has(target) && (hash === '' || hash.includes('=') || hash === 'top' || idsIn(target).has(decodeURIComponent(hash)));
        if (!there) broken.add(`${file}: ${address}`);
      }
    }
    expect(links).toBeGreaterThan(10_000);
    expect([...broken]).toEqual([]);
  }, 60_000);

  it('leads to the site on its host for the page on which embeds are made', () => {
    const links = elementsIn('teach/index.html').flatMap((element) => attribute(element, 'href') ?? []);
    expect(links.filter((address) => /\bembed\/$/.test(address))).toEqual(['https://astro-annals.example/embed/']);
    expect([...made.files.keys()].filter((file) => /^_annals\/builder|^embed\/index\.html$|embed\.js$/.test(file))).toEqual([]);
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
