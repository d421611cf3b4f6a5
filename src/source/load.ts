/**
 * Where a page's data comes from. All that loads data in a browser asks here.
 *
 * - The network: a plain request.
 * - What a reader carries offline: the same request, which the service worker
 *   answers from what it has kept, so that nothing here needs to know of it.
 * - What a page brings along, opened from disk or mailed as one file: such a
 *   page sets `annalsSource` before its scripts run (see `kiosk/`).
 */
export interface Source {
  /** Answers as a host would; rejects where nothing is to be had. */
  load(address: string): Promise<Response>;
  /** The exports of a script that is a module of its own. */
  module(address: string): Promise<unknown>;
}

declare global {
  var annalsSource: Source | undefined;
}

/**
 * Loads a file.
 *
 * @param address As it would be on the site's host.
 * @throws Error for what is not there.
 */
export async function load(address: string): Promise<Response> {
  const response = await (globalThis.annalsSource?.load(address) ?? fetch(address));
  if (!response.ok) throw new Error(`${address} answered with ${response.status}`);
  return response;
}
