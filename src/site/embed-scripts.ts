import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** What each module is made of, by its id. */
const modules: Readonly<Record<string, () => Promise<string>>> = {
  'virtual:astro-annals/embed-scripts': embedModule,
  'virtual:astro-annals/course-script': courseModule,
};

/** The scripts are compiled in the package and TypeScript in its sources: they end as this file does. */
const fileOf = (path: string) => fileURLToPath(new URL(`../${path}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));

/** What a frame does without, and what stands in for it. */
const replaced = new Map([
  [fileOf('render/island/history'), fileOf('embed/no-address')],
  [fileOf('render/island/part'), fileOf('embed/no-parts')],
]);

/**
 * The scripts of the embed and of packages for course systems, each one classic
 * file: their texts, and names that are others whenever the texts are. The
 * builder's is one of them so that what it shares with the timeline stays one
 * file there, which every reader loads.
 */
export function embedScripts(): Plugin {
  const made = new Map<string, Promise<string>>();
  return {
    name: 'astro-annals:embed-scripts',
    resolveId(source) {
      return Object.hasOwn(modules, source) ? `\0${source}` : undefined;
    },
    load(source) {
      const make = source.startsWith('\0') ? modules[source.slice(1)] : undefined;
      const text = made.get(source) ?? make?.();
      if (text) made.set(source, text);
      return text;
    },
  };
}

async function embedModule(): Promise<string> {
  const frame = await classicScript('embed/frame');
  const element = await classicScript('embed/element');
  const builder = await classicScript('embed/builder/builder');
  const named = (name: string, code: string) => JSON.stringify({ name: `${name}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}`, code });
  return `export const frame = ${named('embed', frame)};\nexport const builder = ${named('builder', builder)};\nexport const element = ${JSON.stringify(element)};`;
}

async function courseModule(): Promise<string> {
  return `export const script = ${JSON.stringify((await classicScript('course/course-frame')).replaceAll('</script', '<\\/script'))};`;
}

async function classicScript(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('..', import.meta.url)),
    publicDir: false,
    plugins: [
      {
        name: 'astro-annals:in-a-frame',
        enforce: 'pre',
        async resolveId(source, importer, options) {
          if (!source.startsWith('.')) return null;
          const found = await this.resolve(source, importer, { ...options, skipSelf: true });
          return (found && importer !== replaced.get(found.id) && replaced.get(found.id)) || null;
        },
      },
    ],
    build: {
      write: false,
      // Browsers that know light-dark() know these too.
      target: 'es2022',
      lib: { entry: fileOf(path), formats: ['iife'], name: 'annals', fileName: 'embed' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output.find((each) => each.type === 'chunk') : undefined;
  if (!chunk) throw new Error(`The script ${path} could not be bundled.`);
  return chunk.code;
}

/** Declares the module for TypeScript. */
export const embedScriptsTypes = `declare module 'virtual:astro-annals/embed-scripts' {
  export const frame: { readonly name: string; readonly code: string };
  export const builder: { readonly name: string; readonly code: string };
  export const element: string;
}

declare module 'virtual:astro-annals/course-script' {
  export const script: string;
}
`;
