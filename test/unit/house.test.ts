import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');

interface Import {
  readonly from: string;
  /** Folder below src, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(pattern: string): Import[] {
  return globSync(`${pattern}/**/*.ts`, { cwd: src }).flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gm)].map(([, type, to = '']) => ({
      from: file,
      to: to.startsWith('.') ? relative(src, join(src, dirname(file), to)) : to,
      typeOnly: type !== undefined,
    }));
  });
}

/** Imports that lead out of what a folder may use. */
function strays(folder: string, allowed: readonly string[]): string[] {
  return importsOf(folder)
    .filter(({ to }) => !allowed.some((each) => to === each || to.startsWith(`${each}/`)))
    .map(({ from, to }) => `${from} → ${to}`);
}

describe('who may import whom', () => {
  it('dates: nobody', () => {
    expect(strays('dates', ['dates'])).toEqual([]);
  });

  it('events: dates', () => {
    expect(strays('events', ['events', 'dates'])).toEqual([]);
  });

  it('scene: events and dates', () => {
    expect(strays('scene', ['scene', 'events', 'dates'])).toEqual([]);
  });

  it('render/island: the pure modules, d3, the search client, where data comes from, and the addresses of style sheets', () => {
    expect(strays('render/island', ['render', 'scene', 'events', 'dates', 'search/client.ts', 'source', 'd3', 'styles'])).toEqual([]);
  });

  it('what the island uses of render keeps away from content, options and Node', () => {
    const own = importsOf('render').filter(({ from }) => !from.startsWith('render/static'));
    expect(own.filter(({ to }) => /^(?:content|options|site|node:|astro|virtual:)/.test(to))).toEqual([]);
  });

  it('the search page: its own client, and what it shares with the timeline', () => {
    const page = importsOf('search').filter(({ from }) => /search-page|client|excerpt/.test(from));
    expect(page.map(({ to }) => to).filter((to) => !/^(?:search|source|dates|events)\/|^render\/(?:facet-group|filter-chips|island\/state)\.ts$/.test(to))).toEqual([]);
  });

  it('check: content, events, options and what it reads texts with; Astro where it reads a site', () => {
    const libraries = ['astro', 'flesch-kincaid', 'github-slugger', 'mdast', 'node:fs', 'node:path', 'remark-gfm', 'remark-mdx', 'remark-parse', 'syllable', 'unified'];
    expect(strays('check', ['check', 'content', 'events', 'options', ...libraries])).toEqual([]);
  });

  it('nobody but the command line imports the check, and nobody the command line', () => {
    const of = (folder: string) => importsOf('.').filter(({ from, to }) => to.startsWith(`${folder}/`) && !from.startsWith(`${folder}/`));
    expect(of('check').filter(({ from }) => !from.startsWith('cli/'))).toEqual([]);
    expect(of('cli')).toEqual([]);
  });

  it('the rules of the check know of files and of the day only what they are told', () => {
    const pure = importsOf('check').filter(({ from, to }) => from !== 'check/check-site.ts' && /^(?:node:|astro|virtual:)/.test(to));
    expect(pure).toEqual([]);
  });

  it('the service worker, and what brings it into the page: Workbox, and what the build writes for them', () => {
    const browser = importsOf('offline').filter(({ from }) => /^offline\/(?:worker\/|(?:register|messages|site-list)\.ts$)/.test(from.replaceAll('\\', '/')));
    expect(browser.length).toBeGreaterThan(0);
    expect(browser.map(({ to }) => to).filter((to) => !/^workbox-|^offline\/(?:worker\/.*|messages|site-list)\.ts$/.test(to))).toEqual([]);
  });

  it('teach: the pure modules and render; in the browser no more than dates and what judges an order', () => {
    expect(strays('teach', ['teach', 'render', 'scene', 'events', 'dates'])).toEqual([]);
    const browser = importsOf('teach').filter(({ from }) => /(?:exercise|order|print)\.ts$/.test(from));
    expect([...new Set(browser.map(({ to }) => to))]).toEqual(['dates/filled-in.ts', 'teach/order.ts']);
  });

  it('the embed in the browser: the island, and what checks what others say', () => {
    const browser = importsOf('embed').filter(({ from }) => /(?:frame|fit|element|report|messages|parameters|no-address|no-parts|first-paint)\.ts$/.test(from));
    expect(browser.map(({ to }) => to).filter((to) => !/^(?:embed\/(?:fit|frame-size|report|messages|parameters)\.ts$|(?:dates|events|scene)\/|render\/(?!static))/.test(to))).toEqual([]);
    expect(browser.filter(({ from }) => /element|report/.test(from)).map(({ to }) => to)).toEqual(['embed/frame-size.ts', 'embed/report.ts']);
    const builder = importsOf('embed/builder');
    expect(builder.map(({ to }) => to).filter((to) => !/^(?:embed|dates|events)\/|^render\/island\/(?:state|parts\/share-(?:file|png))\.ts$|^uqr$/.test(to))).toEqual([]);
  });

  it('the kiosk in the browser: itself, what shows the timeline, words with values, and libraries for codes and keys', () => {
    const allowed = /^(?:kiosk\/|render\/island\/|dates\/filled-in\.ts$|styles\/kiosk\.css|uqr$|virtual:astro-annals\/kiosk$)/;
    // Beside it in the folder is what makes forms of the site that open from disk, in Node.
    const all = importsOf('kiosk').filter(({ typeOnly }) => !typeOnly);
    const screen = new Set(['kiosk/enter.ts', 'kiosk/kiosk.ts']);
    for (const file of screen) for (const { from, to } of all) if (from.replaceAll('\\', '/') === file && to.startsWith('kiosk/')) screen.add(to);
    expect(screen.size).toBeGreaterThan(10);
    expect(all.filter(({ from, to }) => screen.has(from.replaceAll('\\', '/')) && !allowed.test(to))).toEqual([]);
  });

  it('course: in the browser the island, the fit of a frame, and what is pure; the rest knows of the site what it is told', () => {
    const browser = importsOf('course').filter(({ from }) => /(?:course-frame|text-dialog|lms-session|find-api|completion|opened-events|session-time)\.ts$/.test(from));
    expect(browser.map(({ to }) => to).filter((to) => !/^(?:course\/(?:text-dialog|lms-session|find-api|completion|opened-events|session-time)\.ts$|embed\/fit\.ts$|(?:dates|events)\/|render\/(?!static))/.test(to))).toEqual([]);
    expect(strays('course', ['course', 'kiosk', 'embed/fit.ts', 'render', 'events', 'dates', 'parse5', 'node:crypto', 'node:fs', 'node:url', 'astro'])).toEqual([]);
  });

  it('where data comes from: nobody; and all that is loaded in the browser is loaded there', () => {
    expect(strays('source', ['source'])).toEqual([]);
    const loading = globSync('{render,search}/**/*.ts', { cwd: src }).filter((file) => !/dev-server/.test(file) && /\bfetch\(/.test(readFileSync(join(src, file), 'utf8')));
    expect(loading).toEqual([]);
  });

  it('pages from disk in the browser: where data comes from, names of files, and what unpacks', () => {
    const browser = importsOf('kiosk/browser').filter(({ typeOnly }) => !typeOnly);
    expect(browser.length).toBeGreaterThan(0);
    expect(browser.map(({ to }) => to).filter((to) => !/^(?:kiosk\/browser|source|virtual:annals-kiosk)\/|^(?:kiosk\/(?:shelf-names|target)|offline\/site-list)\.ts$|^fflate$/.test(to))).toEqual([]);
  });

  it('a screen draws on no canvas, whose context it could lose: pictures that a reader saves are made on one, and what saves them is not in a kiosk', () => {
    const drawing = globSync('**/*.{ts,astro}', { cwd: src }).filter((file) => /\bgetContext\(|OffscreenCanvas|<canvas/.test(readFileSync(join(src, file), 'utf8')));
    expect(drawing.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(['render/island/parts/share-frame.ts', 'render/island/parts/share-png.ts']);
    expect(readFileSync(join(src, 'styles/kiosk/screen.css'), 'utf8')).toMatch(/\[data-kiosk\] :is\([^)]*\[data-part='share'\][^{]*\{\s*display: none;/);
  });

  it('nobody imports the integration', () => {
    expect(importsOf('.').filter(({ to }) => to === 'index.ts')).toEqual([]);
  });
});

describe('the language of a page', () => {
  it('is asked of localeOf: pages take no text and no tag from the options, which are those of the default language', () => {
    // These tell the languages from each other.
    const telling = ['components/page/editions.ts', 'components/page/Untranslated.astro', 'content/annals.ts'];
    const files = globSync('{components,content,feeds,routes,search}/**/*.{astro,ts}', { cwd: src }).filter((file) => !telling.includes(file.replaceAll('\\', '/')));
    const uses = files.flatMap((file) => {
      const code = readFileSync(join(src, file), 'utf8');
      if (!code.includes("import options from 'virtual:astro-annals/options'")) return [];
      // The pages of a site are the same in all of its languages.
      const rest = code.replace(/getAnnals\(options\.lang\)|\[options\.lang, \.\.\.options\.languages\]/g, '');
      return [...rest.matchAll(/options\.(?:lang|title|description|publisher|categories|strings)\b/g)].map(([use]) => `${file}: ${use}`);
    });
    expect(files.length).toBeGreaterThan(60);
    expect(uses).toEqual([]);
  });
});

describe('pure modules', () => {
  it.each(['idle-phase', 'mode', 'destination', 'counts', 'faults', 'key-rows'])('kiosk/%s imports nothing, and knows no page and no clock', (name) => {
    const code = readFileSync(join(src, `kiosk/${name}.ts`), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(/^import|\b(?:document|window|location|localStorage|sessionStorage|Date\.now|performance\.now|setTimeout|Math\.random)\b/m);
  });

  it.each(['dates', 'events', 'scene'])('%s touches no DOM, no file and no clock', (folder) => {
    const impure = /\b(?:document|window|process|localStorage|Date\.now|performance\.now|Math\.random)\b(?!')/;
    const code = (file: string) => readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(globSync(`${folder}/**/*.ts`, { cwd: src }).filter((file) => impure.test(code(file)))).toEqual([]);
  });
});
