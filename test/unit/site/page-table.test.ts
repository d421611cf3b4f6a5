import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../src/options/parse-options.ts';
import { pageTable } from '../../../src/site/page-table.ts';

const { routes } = parseOptions({ title: 'A' });
const patterns = (languages: readonly string[]) => pageTable(routes, languages).map(({ pattern }) => pattern);

describe('the pages of a site', () => {
  it('stand below the address of each further language, but for those that a site has once', () => {
    const one = patterns([]);
    const once = ['/_annals/[...file]', '/_annals/[script].js', '/404'];
    const inEach = one.filter((pattern) => !once.includes(pattern));
    expect(one).toEqual([...inEach, ...once]);
    expect(patterns(['nl', 'pt-BR'])).toEqual([
      ...inEach,
      '/nl',
      ...inEach.slice(1).map((pattern) => `/nl${pattern}`),
      '/pt-BR',
      ...inEach.slice(1).map((pattern) => `/pt-BR${pattern}`),
      ...once,
    ]);
  });

  it('are left out in all languages where they are switched off', () => {
    const off = pageTable({ ...routes, search: false, home: false }, ['nl']).map(({ pattern }) => pattern);
    expect(off.filter((pattern) => /search|^\/(?:nl)?$|^\/(?:nl\/)?\[timeline\]$/.test(pattern))).toEqual([]);
    expect(off).toContain('/nl/glossary');
  });
});
