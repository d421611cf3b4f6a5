import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';

/** What a host has to say of a site, so that its timelines work in other people's pages. */
interface Framed {
  /** As the Astro config has it. */
  readonly base: string;
  /** What stands before the addresses of each language: nothing, and `nl/`. */
  readonly prefixes: readonly string[];
  /** Who may put the embed pages into frames; absent for anybody. */
  readonly ancestors?: readonly string[] | undefined;
}

/**
 * Writes what no page can say in its HTML into a file that Netlify and
 * Cloudflare Pages make headers of: who may put the embed pages into frames,
 * and that a frame without an origin may load the parts of a long timeline.
 */
export async function writeFrameHeaders(dir: URL, framed: Framed, logger: Pick<AstroIntegrationLogger, 'warn'>): Promise<void> {
  const rules = frameHeaders({ ...framed, loads: await loadsParts(dir) });
  if (rules.length === 0) return;
  const file = new URL('_headers', dir);
  if (!existsSync(file)) return writeFile(file, rules.join(''));
  // What an author has written there is not ours to change.
  const own = await readFile(file, 'utf8');
  const missing = rules.filter((rule) => !own.includes(rule.trim()));
  if (missing.length > 0) logger.warn(`There is a public/_headers. For timelines in other people's pages, this belongs into it:\n${missing.join('')}`);
}

/** The rules of that file. The site itself is among those who may: its own page for frames shows what it makes. */
export function frameHeaders({ base, prefixes, ancestors, loads }: Framed & { readonly loads: boolean }): string[] {
  const root = base.replace(/\/*$/, '/');
  const policy = `  Content-Security-Policy: frame-ancestors ${[...new Set(["'self'", ...(ancestors ?? [])])].join(' ')}\n`;
  return [...(ancestors ? prefixes.map((prefix) => `${root}${prefix}embed/*\n${policy}`) : []), ...(loads ? [`${root}_annals/*\n  Access-Control-Allow-Origin: *\n`] : [])];
}

/** Whether a timeline is so long that its events are in files of their own. */
async function loadsParts(dir: URL): Promise<boolean> {
  for await (const _file of glob('_annals/*/**/*.json', { cwd: fileURLToPath(dir) })) return true;
  return false;
}
