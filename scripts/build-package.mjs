// Builds the package into dist/: TypeScript is compiled, components and styles
// are copied as they are, and imports that name a .ts file name its .js file.
import { execFileSync } from 'node:child_process';
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const source = 'src';
const target = 'dist';

/** The demonstration's own entry is not part of the package. */
const own = new Set(['src/content.config.ts']);

await rm(target, { recursive: true, force: true });
execFileSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit', shell: process.platform === 'win32' });

for await (const file of glob(`${source}/**/*.{astro,css}`)) {
  if (own.has(file)) continue;
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
  return text.replace(/((?:from|import)\s*\(?\s*'\.{1,2}\/[^']+)\.ts'/g, "$1.js'");
}
