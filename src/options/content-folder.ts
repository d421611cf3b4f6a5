import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { AstroError } from 'astro/errors';
import { quote } from '../content/mistake.ts';
import { optionsSchema } from './options.ts';

/**
 * Absolute path of the content folder. The default one may be absent, then the
 * site is empty and says how to begin; one that the options name may not.
 *
 * @param root Absolute path of the project.
 */
export function contentFolder(content: string, root: string): string {
  const folder = resolve(root, content);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() || (!found && content === optionsSchema.shape.content.parse(undefined))) return folder;
  throw new AstroError(
    `The options of astro-annals have a mistake:\n- content: found ${quote(content)}, allowed is a folder that exists, from the root of the project${found ? '; this is a file' : ''}`,
    'Make the folder, or mend the option in astro.config.mjs, where annals({ … }) is called.',
  );
}
