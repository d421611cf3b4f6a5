import type { APIRoute } from 'astro';
import { frame } from 'virtual:astro-annals/embed-scripts';
import { scriptResponse } from '../embed/script-response.ts';

export function getStaticPaths() {
  return [{ params: { script: frame.name } }];
}

/** The script of the embed pages. */
export const GET: APIRoute = () => scriptResponse(frame.code);
