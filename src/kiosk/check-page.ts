import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { inlineJson, inlineScript, append, create, find, readPage, writePage } from './markup.ts';
import { renewPolicy } from './policy.ts';
import { hexHash } from './sums.ts';
import type { Stamped } from './stamp.ts';

export const checkFile = 'check.html';

/** A file as the page that checks knows it: how to look at it, its stamp, its SHA-256. */
export type CheckedFile = readonly [path: string, probe: Stamped['probe'], stamp: string | null, hash: string];

const script = fileURLToPath(new URL(`./browser/check.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));

const style = `:root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}body{max-inline-size:48rem;margin:2rem auto;padding-inline:1rem}
h1{font-size:1.5rem}h2{font-size:1.125rem}#result{padding:1rem;border:2px solid;border-inline-start-width:.75rem}#result[data-good=true]{border-color:light-dark(#17672f,#7fd69a)}
#result[data-good=false]{border-color:light-dark(#a3241b,#ff9d92)}code{font-size:.9em;overflow-wrap:anywhere}progress{inline-size:100%}`;

/** The page that says which files of the folder are missing or not whole; it stands alone. */
export async function checkPage(files: ReadonlyMap<string, Stamped>): Promise<string> {
  const list: CheckedFile[] = [...files].map(([path, { probe, stamp, content }]) => [path, probe, stamp, hexHash(content)]);
  const build = await rolldown({ input: script, platform: 'browser', transform: { target: 'es2022' } });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  const page = readPage(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; connect-src 'self'; base-uri 'none'; form-action 'none'">
<title>Is this folder whole?</title></head><body><main><h1>Is this folder whole?</h1>
<p id="result" role="status" data-good="false">This page itself is not whole, or it may not run scripts: copy the folder again.</p>
<progress id="progress" hidden aria-label="Files looked at"></progress><div id="found"></div>
<p><a href="index.html">To the start of the site</a></p></main></body></html>`);
  append(find(page, 'head'), create('style', {}, style));
  append(find(page, 'body'), create('script', { type: 'application/json', id: 'files' }, inlineJson(list)));
  append(find(page, 'body'), create('script', {}, inlineScript(output[0].code)));
  renewPolicy(page, {});
  return writePage(page);
}
