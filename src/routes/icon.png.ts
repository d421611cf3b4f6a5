import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { icon, icons, standardIcon, type IconName } from '../offline/icon.ts';
import { paperOf } from '../offline/web-manifest.ts';
import tokens from '../styles/tokens.css?raw';

export function getStaticPaths() {
  return (Object.keys(icons) as IconName[]).map((name) => ({ params: { icon: name }, props: { name } }));
}

/** The site's icon in the sizes that an installed site needs. */
export const GET: APIRoute<{ name: IconName }> = async ({ props }) => {
  const svg = options.icon === null ? standardIcon : await readFile(options.icon, 'utf8');
  return new Response(new Uint8Array(await icon(svg, props.name, paperOf(tokens))), { headers: { 'content-type': 'image/png' } });
};
