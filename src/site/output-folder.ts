import { processValue } from '../process-value.ts';

/**
 * Where the build that is under way in this process writes the site. What is
 * too much to be a page for Astro, such as thousands of time tiles, is written
 * there as soon as it is made, instead of being held until its turn comes.
 */
const output = processValue<URL>('output-folder');

/** `undefined` in `astro dev`, and where pages may be rendered elsewhere or later. */
export function outputFolder(): URL | undefined {
  return output.value;
}

export function buildInto(folder: URL | undefined): void {
  output.value = folder;
}
