import type { APIRoute } from 'astro';
import { element } from 'virtual:astro-annals/embed-scripts';
import { scriptResponse } from '../embed/script-response.ts';

/** The element `<astro-annals-embed>`, for pages of others. */
export const GET: APIRoute = () => scriptResponse(element);
