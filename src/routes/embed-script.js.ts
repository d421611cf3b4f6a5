import type { APIRoute } from 'astro';
import { builder, frame } from 'virtual:astro-annals/embed-scripts';
import { scriptResponse } from '../embed/script-response.ts';

export function getStaticPaths() {
  return [frame, builder].map(({ name, code }) => ({ params: { script: name }, props: { code } }));
}

/** The scripts of the embed pages, and of the page that makes them ready. */
export const GET: APIRoute<{ code: string }> = ({ props }) => scriptResponse(props.code);
