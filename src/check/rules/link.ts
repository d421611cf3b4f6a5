import { nearest } from '../../content/nearest.ts';
import type { CollectionName } from '../../content/raw-entry.ts';
import { prefixOf } from '../../options/local-site.ts';
import { blocksOf, type CheckedContent, type Prose } from '../content.ts';
import { cited, type Found } from '../finding.ts';

/** Links into the site that lead nowhere. */
export function* link(content: CheckedContent): Generator<Found> {
  const pages = new Pages(content);
  for (const prose of content.prose) {
    for (const { links, pictures } of blocksOf(prose)) {
      // A Figure looks below public/ by itself, and a build does not go on without its picture.
      const files = pictures.filter(({ by, src }) => by !== 'Figure' && src.startsWith('/')).map(({ src, line }) => ({ text: src, line }));
      for (const { text, line } of [...links, ...files]) {
        const fault = pages.faultOf(text, prose);
        if (fault !== null) yield { file: prose.raw.file, line, found: `a link that leads nowhere: ${cited(text)}`, ...fault };
      }
    }
  }
}

type Fault = Pick<Found, 'allowed' | 'mend'>;

/** All that a site serves, as far as its content tells. */
class Pages {
  readonly #content: CheckedContent;
  readonly #patterns: readonly (readonly string[])[];
  /** What may stand in the place of a parameter of a pattern. */
  readonly #ids: Readonly<Record<string, ReadonlySet<string>>>;
  /** What a fragment may name, by path without slashes at its ends. */
  readonly #anchors: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(content: CheckedContent) {
    const { dossier, prose } = content;
    this.#content = content;
    this.#patterns = content.routes.map(parts);
    const ids = (name: CollectionName) => new Set(dossier.entries[name].map(({ id }) => id));
    this.#ids = { id: ids('events'), timeline: ids('timelines') };
    const { site } = content;
    const prefixes = [site.lang, ...site.languages].map((lang) => prefixOf(lang, site));
    const anchors = new Map(prefixes.flatMap((prefix) => (['sources', 'glossary'] as const).map((name) => [`${prefix}${name}`, ids(name)])));
    for (const { page, body } of prose) {
      const path = page.slice(1, -1);
      const known = anchors.get(path) ?? new Set();
      for (const id of body?.anchors ?? []) known.add(id);
      anchors.set(path, known);
    }
    this.#anchors = anchors;
  }

  /** `null` for a link that is right, or leads to another site. */
  faultOf(href: string, { page }: Prose): Fault | null {
    const { site, address } = this.#content;
    // Made whole, as a browser does it; of another site's pages nothing is known here.
    const home = new URL(address ?? 'https://site.invalid');
    const here = new URL(`${site.base.slice(0, -1)}${page}`, home);
    const to = URL.canParse(href, here) ? new URL(href, here) : null;
    if (to === null) return { allowed: 'an address', mend: 'write it as it stands in the address bar of a browser' };
    if (to.origin !== home.origin) return null;
    const path = decoded(to.pathname);
    if (!`${path}/`.startsWith(site.base)) {
      return { allowed: `addresses below the base of the site, ${site.base}`, mend: `write ${site.base.slice(0, -1)}${path}` };
    }
    const below = path.slice(site.base.length);
    return this.#pathFault(below) ?? this.#fragmentFault(below, decoded(to.hash.slice(1)));
  }

  #pathFault(path: string): Fault | null {
    const { base } = this.#content.site;
    const segments = parts(path);
    if (this.#patterns.some((pattern) => this.#fits(pattern, segments))) return null;
    if (path !== '' && this.#content.hasPublicFile(`/${path}`)) return null;
    // Written when the site is built.
    if (/^(?:sitemap-[\w-]+\.xml|_astro\/|pagefind\/)/.test(path)) return null;
    return {
      allowed: 'an address of this site, or a file below public/',
      mend: `write one that exists${suchAs(`${base}${path.replace(/\/?$/, '/')}`, this.#known())}`,
    };
  }

  #fits(pattern: readonly string[], path: readonly string[]): boolean {
    const { languages } = this.#content.site;
    const rest = pattern.at(-1)?.startsWith('[...') ?? false;
    if (rest ? path.length < pattern.length - 1 : path.length !== pattern.length) return false;
    return pattern.every((part, index) => {
      const found = path[index];
      if (part.startsWith('[...') || found === undefined) return true;
      if (!part.includes('[')) return part === found || `${part}.html` === found;
      const regular = /^([^[]*)\[(\w+)\]([^[]*)$/.exec(part);
      if (!regular) return true;
      const [, before = '', name = '', after = ''] = regular;
      if (!found.startsWith(before) || !found.endsWith(after)) return false;
      const id = found.slice(before.length, found.length - after.length);
      // The home timeline's own address is that of the site.
      if (name === 'timeline' && pattern.slice(0, index).every((each) => languages.includes(each)) && id === 'index') return false;
      return this.#ids[name]?.has(id) ?? true;
    });
  }

  /** Addresses that an author may have meant. */
  #known(): string[] {
    return this.#patterns.flatMap((pattern) => {
      const name = pattern.map((part) => /^\[(\w+)\]$/.exec(part)?.[1]).find(Boolean);
      if (!name) return [pattern.join('/')];
      return [...(this.#ids[name] ?? [])].map((id) => pattern.map((part) => (part === `[${name}]` ? id : part)).join('/'));
    }).map((path) => `${this.#content.site.base}${path}/`);
  }

  #fragmentFault(path: string, fragment: string): Fault | null {
    const anchors = this.#anchors.get(path.replace(/\/$/, ''));
    // What a timeline shows stands in the fragment too, and so does what a browser marks in a text.
    if (fragment === '' || fragment === 'top' || fragment.includes('=') || fragment.startsWith(':~:') || !anchors) return null;
    if (anchors.has(fragment)) return null;
    return {
      allowed: 'a fragment that is the id of a heading or an entry of that page',
      mend: `write one that exists${suchAs(fragment, anchors)}`,
    };
  }
}

function suchAs(written: string, known: Iterable<string>): string {
  const meant = nearest(written, known);
  return meant === null ? '' : `, such as ${meant}`;
}

function parts(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
