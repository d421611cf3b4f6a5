import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { importsOf, packageOf } from './imports.ts';
import { outside } from './outside.ts';

const root = join(import.meta.dirname, '../..');
const folder = inject('unpacked');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  name: string;
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};
const files = globSync('**/*', { cwd: folder, withFileTypes: true })
  .filter((each) => each.isFile())
  .map((each) => join(each.parentPath, each.name).slice(folder.length + 1).replaceAll('\\', '/'));

describe('the tarball', () => {
  it('holds what was built, the licence, the readme and the changelog', () => {
    expect(readdirSync(folder).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']);
  });

  it('holds compiled code, its types, components and styles, also those of citations; no sources, no tests, no content', () => {
    const built = files.filter((file) => file.startsWith('dist/'));
    const endings = new Set(built.map((file) => /(?:\.d)?\.\w+$/.exec(file)?.[0]));
    expect([...endings].sort()).toEqual(['.astro', '.csl', '.css', '.d.ts', '.js']);
    expect(built.filter((file) => /\btest|content\.config|node_modules/.test(file))).toEqual([]);
  });

  it('has types for each compiled module', () => {
    const modules = files.filter((file) => file.endsWith('.js'));
    expect(modules.filter((file) => !files.includes(file.replace(/\.js$/, '.d.ts')))).toEqual([]);
  });

  it('names no path of the machine that packed it', () => {
    expect(files.filter((file) => readFileSync(join(folder, file), 'utf8').includes(root))).toEqual([]);
  });

  it('imports of its own files only what it holds', () => {
    const own = importsOf(folder, 'dist/**/*.{js,d.ts,astro}')
      .filter(({ to }) => to.startsWith('dist/'))
      .map(({ to, ...each }) => ({ ...each, to: to.replace(/\?(?:raw|url|inline)$/, '') }));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ to, typeOnly }) => !files.includes(to) && !(typeOnly && files.includes(to.replace(/js$/, 'd.ts'))))).toEqual([]);
  });
});

describe('the exports', () => {
  it('are those of the README', () => {
    expect(Object.keys(manifest.exports)).toEqual([
      '.',
      './content',
      './dates',
      './events',
      './check',
      './scene',
      './components/*',
      './styles/*',
      './package.json',
    ]);
  });

  it('lead to files that exist', () => {
    const targets = Object.values(manifest.exports).flatMap((each) => (typeof each === 'string' ? each : Object.values(each)));
    const missing = targets.filter((target) => globSync(target.replace('*', '**/*.*'), { cwd: folder }).length === 0);
    expect(missing).toEqual([]);
  });
});

describe('the dependencies', () => {
  const used = importsOf(folder, 'dist/**/*.{js,astro}').filter(({ typeOnly }) => !typeOnly);
  const named = new Set(used.flatMap(({ to }) => packageOf(to) ?? []));

  it('are all that its code imports', () => {
    const known = [manifest.name, ...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
    expect([...named].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('are all used', () => {
    const code = globSync('dist/**/*.{js,astro}', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
    // Font packages hold no code: a path into them is resolved by name.
    const resolved = (name: string) => code.some((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`));
    expect(Object.keys(manifest.dependencies).filter((name) => !resolved(name))).toEqual([]);
  });

  it('leave Astro to the site', () => {
    expect(manifest.peerDependencies).toEqual({ astro: '^7.0.0' });
  });
});

describe('dates, events and scene', () => {
  let place: string;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'annals-plain-'));
    const modules = join(place, 'node_modules');
    await mkdir(modules);
    await cp(folder, join(modules, 'astro-annals'), { recursive: true });
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  it('run in plain Node, where there is no Astro', () => {
    const script = `
      import { formatEdtf, parseEdtf } from 'astro-annals/dates';
      import { matches, parseQuery, timelineEvents } from 'astro-annals/events';
      import { fitView, labelBox, layout, scene, timeScale } from 'astro-annals/scene';
      const entry = {
        id: 'pedals', title: 'Pedals', date: '186X', category: 'machines', importance: 3,
        confidence: 'high', tags: [], people: [], summary: 'Cranks and pedals.',
      };
      const events = timelineEvents([entry], { lang: 'en' }).filter((event) => matches(event, parseQuery('category:machines')));
      const scale = timeScale();
      const size = { length: 60, em: 1, rowHeight: 2, orientation: 'horizontal', padStart: 1, padEnd: 1, locale: 'en' };
      const [lo, hi] = [Date.UTC(1800, 0), Date.UTC(1900, 0)];
      const options = {
        scale, unit: hi - lo, rows: 3, lanes: [{ id: 'all', label: '' }], laneOf: () => 'all', box: ({ title }) => labelBox(title),
      };
      const { marks } = scene(layout(events, options), fitView(lo, hi, scale, size), size, []);
      console.log(JSON.stringify([formatEdtf(parseEdtf('1970~'), 'en'), events[0].when, marks.map(({ id }) => id)]));
    `;
    const written = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { ...outside, cwd: place });
    expect(JSON.parse(written)).toEqual(['about 1970', '1860s', ['pedals']]);
  });
});
