import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { AstroIntegrationLogger } from 'astro';

/**
 * Writes who may put the embed pages into frames, into a file that Netlify and
 * Cloudflare Pages make headers of. No page can say it in its HTML.
 *
 * @param prefixes What stands before the addresses of each language: nothing, and `nl/`.
 */
export async function writeFrameHeaders(dir: URL, base: string, prefixes: readonly string[], ancestors: readonly string[], logger: Pick<AstroIntegrationLogger, 'warn'>): Promise<void> {
  const text = frameHeaders(base, prefixes, ancestors);
  const file = new URL('_headers', dir);
  // What an author has written there is not ours to change.
  if (existsSync(file)) logger.warn(`There is a public/_headers; embed.ancestors takes effect with this in it:\n${text}`);
  else await writeFile(file, text);
}

/** The text of that file. The site itself is among them: its own page for frames shows what it makes. */
export function frameHeaders(base: string, prefixes: readonly string[], ancestors: readonly string[]): string {
  const root = base.replace(/\/*$/, '/');
  const policy = `  Content-Security-Policy: frame-ancestors ${[...new Set(["'self'", ...ancestors])].join(' ')}\n`;
  return prefixes.map((prefix) => `${root}${prefix}embed/*\n${policy}`).join('');
}
