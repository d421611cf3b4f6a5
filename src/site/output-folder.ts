/**
 * Where the build that is under way in this process writes the site. What is
 * too much to be a page for Astro, such as thousands of time tiles, is written
 * there as soon as it is made, instead of being held until its turn comes. It
 * is kept on the global object because pages and the integration load this
 * module twice, through Vite and through Node.
 */
const key = Symbol.for('astro-annals.output-folder');
const shared = globalThis as typeof globalThis & { [key]?: URL | undefined };

/** `undefined` in `astro dev`, and where pages may be rendered elsewhere or later. */
export function outputFolder(): URL | undefined {
  return shared[key];
}

export function buildInto(folder: URL | undefined): void {
  shared[key] = folder;
}
