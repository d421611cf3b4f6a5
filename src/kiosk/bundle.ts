import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import type { BuiltSite } from './built-site.ts';
import type { Lack } from './lack.ts';
import { withTarget } from './target.ts';

/** A module of a page: a file of the site, or what stands between `<script type="module">` and `</script>`. */
export type PageModule = { readonly file: string } | { readonly code: string; readonly page: string };

export interface BundleOptions {
  /** The script of `kiosk/browser/` that starts the modules. */
  readonly start: 'page' | 'folder' | 'single';
  /** What it is told. */
  readonly settings: object;
  /** The expression that gives the address of a picture or style sheet of the site in the browser. */
  readonly resource: (file: string) => Promise<string>;
  /** Whether Pagefind comes along. */
  readonly search: boolean;
}

export interface Bundle {
  /** One classic script. */
  readonly code: string;
  /** The files of the site that are in it. */
  readonly parts: readonly string[];
}

/** The scripts for the browser are compiled in the package and TypeScript in its sources: they end as this file does. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const browserFile = (name: string) => fileURLToPath(new URL(`./browser/${name}.${ending}`, import.meta.url));

/** What a module of the site sees in place of the browser's own. */
const instead: Readonly<Record<BundleOptions['start'], Readonly<Record<string, string>>>> = {
  page: { fetch: 'fetch' },
  folder: { fetch: 'fetch' },
  single: { fetch: 'fetch', location: 'address', history: 'address' },
};

const ownScripts = new Set(['page', 'folder', 'single', 'fetch', 'address', 'sheet'].map(browserFile));

const entry = '\0annals:entry';
const settingsId = '\0annals:settings';
const pagefindId = '\0annals:pagefind';
const ofSite = '\0annals:site/';
const inPage = '\0annals:page/';

/**
 * Makes one classic script of modules, which a page opened from disk cannot
 * load: each is run when the page asks for it, by its place in the list, and
 * what several of them import is there once.
 *
 * @throws Error for a module that no classic script can hold, such as one with `await` at its top.
 */
export async function bundle(site: BuiltSite, modules: readonly PageModule[], options: BundleOptions): Promise<Bundle> {
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    treeshake: true,
    plugins: [modulesOf(site, modules, options)],
    transform: {
      target: 'es2022',
      inject: Object.fromEntries(Object.entries(instead[options.start]).map(([name, from]) => [name, [browserFile(from), name]])),
    },
    onLog: (level, log, handle) => {
      if (level === 'warn' && log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      if (level !== 'warn') handle(level, log);
    },
  });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true });
    const parts = output[0].moduleIds.flatMap((id) => (id.startsWith(ofSite) ? [id.slice(ofSite.length)] : []));
    return { code: output[0].code, parts };
  } finally {
    await build.close();
  }
}

/**
 * The same, without the modules that no classic script can hold, in whose
 * places stands nothing.
 */
export async function bundleEach(site: BuiltSite, modules: readonly PageModule[], options: BundleOptions): Promise<Bundle & { readonly lacks: readonly Lack[] }> {
  try {
    return { ...(await bundle(site, modules, options)), lacks: [] };
  } catch {
    const lacks: Lack[] = [];
    const held: PageModule[] = [];
    for (const module of modules) {
      try {
        await bundle(site, [module], options);
        held.push(module);
      } catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        held.push({ code: '', page: 'index.html' });
        lacks.push('file' in module ? { page: module.file, what: `is a script that cannot run from disk: ${reason}` } : { page: module.page, what: `has a script that cannot run from disk: ${reason}` });
      }
    }
    return { ...(await bundle(site, held, options)), lacks };
  }
}

function modulesOf(site: BuiltSite, modules: readonly PageModule[], options: BundleOptions): Plugin {
  const idOf = (module: PageModule, place: number) => ('file' in module ? ofSite + module.file : inPage + place);
  const importerOf = (id: string) => {
    if (id.startsWith(ofSite)) return id.slice(ofSite.length);
    const module = id.startsWith(inPage) ? modules[Number(id.slice(inPage.length))] : undefined;
    return module && 'page' in module ? module.page : null;
  };
  return {
    name: 'annals:kiosk',
    resolveId(source, importer) {
      if (source.startsWith('\0annals:')) return source;
      if (source === 'virtual:annals-kiosk/settings') return settingsId;
      if (source === 'virtual:annals-kiosk/pagefind') return pagefindId;
      const from = importer === undefined ? null : importerOf(importer);
      if (from === null) return null;
      if (ownScripts.has(source)) return source;
      const place = site.find(source, from);
      if (place.kind === 'file') return ofSite + place.file;
      throw new Error(place.kind === 'outside' ? `imports ${source}, which is not a file of the site` : `imports ${source}, which is not there`);
    },
    async load(id) {
      if (id === entry) {
        const list = modules.map((module, place) => `() => import(${JSON.stringify(idOf(module, place))})`);
        return `import { start } from ${JSON.stringify(browserFile(options.start))};\nstart([${list.join(',')}]);`;
      }
      if (id === settingsId) return `export const settings = ${JSON.stringify(options.settings)};`;
      if (id === pagefindId) return options.search ? pagefindModule(site) : 'export const pagefind = null;';
      if (id.startsWith(ofSite)) return { code: await site.text(id.slice(ofSite.length)), moduleType: 'js' };
      const module = id.startsWith(inPage) ? modules[Number(id.slice(inPage.length))] : undefined;
      return module && 'code' in module ? { code: module.code, moduleType: 'js' } : null;
    },
    async transform(code, id) {
      const file = importerOf(id);
      return file === null ? null : { code: await inPlace(code, file, site, options) };
    },
  };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string | Promise<string>;
}

/** A module of the site as it runs in a classic script. */
async function inPlace(code: string, file: string, site: BuiltSite, options: BundleOptions): Promise<string> {
  const styles = new Set<string>();
  const { program, errors } = parseSync(file, code, { lang: 'js', sourceType: 'module' });
  if (errors[0]) throw new Error(errors[0].message);
  const changes: Change[] = [];
  const literal = (value: string, start: number, end: number) => {
    if (options.start === 'single' && withTarget(value) !== value) return void changes.push({ start, end, text: JSON.stringify(withTarget(value)) });
    if (!value.startsWith('/') || !/\.[a-z\d]+$/i.test(value) || /\.(?:html|m?js|json)$/i.test(value)) return;
    const place = site.find(value, file);
    if (place.kind === 'file' && place.search + place.hash === '') changes.push({ start, end, text: options.resource(place.file) });
  };
  const skipped: { start: number; end: number }[] = [];
  new Visitor({
    ImportDeclaration: ({ source: { start, end } }) => void skipped.push({ start, end }),
    ImportExpression: ({ source: { start, end } }) => void skipped.push({ start, end }),
    Literal: ({ value, start, end }) => {
      if (typeof value === 'string') literal(value, start, end);
    },
    TemplateLiteral: ({ quasis, start, end }) => {
      const [only] = quasis;
      if (quasis.length === 1 && only) literal(only.value.cooked ?? '', start, end);
    },
    MetaProperty: ({ start, end }) => {
      changes.push({ start, end, text: `({url:annalsAddress(${JSON.stringify(file)})})` });
    },
    // Vite's list of what a part needs: its scripts are here, its styles go into the page.
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || id.name !== '__vite__mapDeps' || !init) return;
      const listed = /"([^"]+\.css)"/g;
      for (const [, path = ''] of code.slice(init.start, init.end).matchAll(listed)) if (site.has(path)) styles.add(path);
      skipped.push({ start: init.start, end: init.end });
      changes.push({ start: init.start, end: init.end, text: '()=>[]' });
    },
  }).visit(program);
  const wanted = changes.filter(({ start, end }) => !skipped.some((each) => each.start <= start && end <= each.end && !(each.start === start && each.end === end)));
  const sheets = await Promise.all([...styles].map(async (style) => `annalsSheet(${await options.resource(style)});`));
  const text = sheets.join('') + (await changed(code, wanted));
  const used = [
    ['address as annalsAddress', browserFile(options.start)],
    ['withSheet as annalsSheet', browserFile('sheet')],
  ].filter(([name = '']) => text.includes(`${name.split(' as ')[1]}(`));
  return used.map(([name, from]) => `import { ${name} } from ${JSON.stringify(from)};\n`).join('') + text;
}

async function changed(code: string, changes: readonly Change[]): Promise<string> {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start)) {
    parts.push(code.slice(at, start), await text);
    at = end;
  }
  return parts.join('') + code.slice(at);
}

/** Pagefind's own script as a function, which gives what the module exports: with a `fetch` of its own, and without a worker. */
async function pagefindModule(site: BuiltSite): Promise<string> {
  const file = site.files.find((each) => /(?:^|\/)pagefind\/pagefind\.js$/.test(each));
  if (file === undefined) throw new Error('The site has no search index');
  const code = await site.text(file);
  const { program, errors } = parseSync(file, code, { lang: 'js', sourceType: 'module' });
  if (errors[0]) throw new Error(errors[0].message);
  const changes: Change[] = [];
  new Visitor({
    MetaProperty: ({ start, end }) => void changes.push({ start, end, text: 'annalsMeta' }),
    ExportNamedDeclaration: ({ start, end, specifiers }) => {
      const names = specifiers.map(({ local, exported }) => `${code.slice(exported.start, exported.end)}:${code.slice(local.start, local.end)}`);
      changes.push({ start, end, text: `return{${names.join(',')}};` });
    },
  }).visit(program);
  return `export const pagefind = (fetch, annalsMeta, Worker) => {${await changed(code, changes)}};`;
}
