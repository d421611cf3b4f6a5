import { relative, sep } from 'node:path';

/** A path as messages name it: from the project's root, with forward slashes. */
export function projectPath(path: string, root: string): string {
  return relative(root, path).split(sep).join('/');
}
