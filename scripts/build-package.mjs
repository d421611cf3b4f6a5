// Builds the package into dist/: TypeScript is compiled, components and styles
// are copied as they are, and imports that name a .ts file name its .js file.
// The types of the content are Astro's to write, so it is asked first.
import { execFileSync } from 'node:child_process';
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

const source = 'src';
const target = 'dist';

await rm(target, { recursive: true, force: true });
run('astro', 'sync');
run('tsc', '-p', 'tsconfig.build.json');

// The demonstration's own entry is not part of the package; the types of the content have drawn it in.
for await (const file of glob(`${target}/content.config.*`)) await rm(file);
for await (const file of glob(`${source}/**/*.{astro,css,csl}`)) {
  const copy = join(target, file.slice(source.length + 1));
  await mkdir(dirname(copy), { recursive: true });
  if (file.endsWith('.astro')) await writeFile(copy, compiled(await readFile(file, 'utf8')));
  else await cp(file, copy);
}
for await (const file of glob(`${target}/**/*.d.ts`)) {
  await writeFile(file, compiled(await readFile(file, 'utf8')));
}

/** @param {string} text */
function compiled(text) {
  return text.replace(/((?:from|import)\s*\(?\s*(['"])\.{1,2}\/[^'"]+)\.ts\2/g, '$1.js$2');
}

/** Runs a tool of the project, also when this script was not started by npm. */
function run(tool, ...parameters) {
  const PATH = [join(import.meta.dirname, '../node_modules/.bin'), process.env.PATH].join(delimiter);
  execFileSync(tool, parameters, { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, PATH } });
}
