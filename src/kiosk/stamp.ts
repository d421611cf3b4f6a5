import { hexHash } from './sums.ts';

/** How a file can be looked at from disk, where no page may read it. */
export type Probe = 'script' | 'style' | 'picture' | 'presence';

export interface Stamped {
  readonly content: Buffer | string;
  readonly probe: Probe;
  /** What the file says of itself at its very end; `null` if it says nothing. */
  readonly stamp: string | null;
}

/**
 * Lets a file say at its end what its content is. A page that is opened from
 * disk may not read other files, but may run them as scripts and apply them as
 * styles: so it learns of files that are missing, that were cut off, or that
 * are of another version. For that, an HTML file is also a script, all of which
 * is a comment but for the stamp.
 */
export function stamped(path: string, content: Buffer | string): Stamped {
  const stamp = `s${hexHash(content).slice(0, 16)}`;
  const call = `annalsStamp(${JSON.stringify(path)},"${stamp}")`;
  if (path.endsWith('.html') && !content.includes('*/')) return { probe: 'script', stamp, content: `<!--\n/*\n-->${String(content)}<!--*/${call.replaceAll('--', '-\\u002d')}//-->` };
  // Only scripts with data: those of the site would do their work.
  if (/^_kiosk\/data\/.*\.js$/.test(path)) return { probe: 'script', stamp, content: `${String(content)}globalThis.annalsStamp&&${call}` };
  if (path === '_kiosk/site.js') return { probe: 'script', stamp, content: `if(!globalThis.annalsStamp){${String(content)}}else ${call}` };
  if (path.endsWith('.css')) return { probe: 'style', stamp, content: `${String(content)}annals-stamp{--annals-stamp:${stamp}}` };
  return { probe: /\.(?:png|jpe?g|gif|webp|avif|svg|ico)$/i.test(path) ? 'picture' : 'presence', stamp: null, content };
}
