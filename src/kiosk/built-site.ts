import { existsSync } from 'node:fs';
import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesFor } from '../offline/site-list.ts';

/** Where an address of a page leads. */
export type Place =
  /** To a file of the site; `search` and `hash` with their signs, or empty. */
  | { readonly kind: 'file'; readonly file: string; readonly search: string; readonly hash: string }
  /** To the site, but to no file of it. */
  | { readonly kind: 'missing'; readonly path: string }
  /** Out of it: to another host, by mail or telephone, to data. */
  | { readonly kind: 'outside' };

export interface BuiltSiteOptions {
  /** What the site stands below on its host, with a slash at either end. Default `/`. */
  readonly base?: string | undefined;
  /** The address of that host, `site` of the Astro config, if it is known. */
  readonly host?: string | undefined;
}

/** Stands for the host of a site that has none. */
const nowhere = 'http://site.invalid';

/** The files of a built site: by their paths, with forward slashes, and by the addresses that lead to them. */
export class BuiltSite {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly base: string;
  /** Address of its host, without a slash at its end; `null` if it is not known. */
  readonly host: string | null;
  /** All files but those whose names begin with a dot, in the order of their names. */
  readonly files: readonly string[];
  readonly #known: ReadonlySet<string>;

  private constructor(folder: string, files: readonly string[], { base = '/', host }: BuiltSiteOptions) {
    this.folder = folder;
    this.base = `/${base}/`.replace(/\/{2,}/g, '/');
    this.host = host === undefined ? null : new URL(host).origin;
    this.files = files;
    this.#known = new Set(files);
  }

  /** @throws Error if the folder has no site. */
  static async open(folder: string, options: BuiltSiteOptions = {}): Promise<BuiltSite> {
    if (!existsSync(folder)) throw new Error(`There is no folder ${folder}: build the site first, with "astro build"`);
    const files: string[] = [];
    for await (const found of glob('**/*', { cwd: folder })) {
      const file = found.replaceAll('\\', '/');
      if (!/(?:^|\/)\./.test(file) && (await stat(join(folder, file))).isFile()) files.push(file);
    }
    if (!files.some((file) => file.endsWith('.html'))) throw new Error(`The folder ${folder} has no pages: build the site first, with "astro build"`);
    return new BuiltSite(folder, files.sort(), options);
  }

  /** The files that are pages. */
  get pages(): readonly string[] {
    return this.files.filter((file) => file.endsWith('.html'));
  }

  has(file: string): boolean {
    return this.#known.has(file);
  }

  read(file: string): Promise<Buffer> {
    return readFile(join(this.folder, file));
  }

  async text(file: string): Promise<string> {
    return (await this.read(file)).toString('utf8');
  }

  /**
   * Where an address leads.
   *
   * @param from The file in which it stands.
   */
  find(address: string, from: string): Place {
    const url = URL.parse(address.trim(), `${this.host ?? nowhere}${this.base}${encodePath(from)}`);
    if (!url || url.origin !== (this.host ?? nowhere)) return { kind: 'outside' };
    const path = decoded(url.pathname);
    // The base itself may be written without its slash.
    if (!path.startsWith(this.base) && `${path}/` !== this.base) return { kind: 'outside' };
    const below = path.slice(this.base.length);
    const file = filesFor(below).find((each) => this.has(each));
    return file === undefined ? { kind: 'missing', path } : { kind: 'file', file, search: url.search, hash: url.hash };
  }

  /** The address of a file on its host, from the root: that of a page as links name it, `/events/x/`. */
  addressOf(file: string): string {
    return this.base + encodePath(file.replace(/(^|\/)index\.html$/, '$1'));
  }
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
