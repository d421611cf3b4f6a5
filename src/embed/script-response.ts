/** A script that stands at an address of its own. */
export function scriptResponse(code: string): Response {
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
