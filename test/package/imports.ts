import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export interface Import {
  /** File below the package's folder, with forward slashes. */
  readonly from: string;
  /** What it names: a path from the package's folder, or a specifier. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const statement = /(?:^|[\n;])\s*(?:import|export)\b(\s+type\b)?(?:[\s\w*{},$]*?\bfrom)?\s*'([^']+)'/g;
const call = /\bimport(?:\.meta\.resolve)?\((['"`])([^'"`$]+)\1/g;

/** All imports of the files that a pattern names. */
export function importsOf(folder: string, pattern: string): Import[] {
  return globSync(pattern, { cwd: folder }).flatMap((file) => {
    const from = file.replaceAll('\\', '/');
    const code = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const typesOnly = file.endsWith('.d.ts');
    const path = (to: string) => (to.startsWith('.') ? posix.join(dirname(from), to) : to);
    return [
      ...[...code.matchAll(statement)].map(([, type, to = '']) => ({ from, to: path(to), typeOnly: typesOnly || type !== undefined })),
      ...[...code.matchAll(call)].map(([, , to = '']) => ({ from, to: path(to), typeOnly: typesOnly })),
    ];
  });
}

/** `@scope/name` of `@scope/name/file`; `undefined` for what is no package. */
export function packageOf(specifier: string): string | undefined {
  if (/^(?:node:|virtual:|astro:|dist\/)/.test(specifier)) return undefined;
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
