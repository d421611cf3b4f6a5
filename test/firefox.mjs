import { existsSync } from 'node:fs';

/**
 * Path of a Firefox for the tests that look at pages in it; `undefined` where
 * there is none: they are skipped then.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  return [process.env.ANNALS_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => path && existsSync(path));
}

export const withoutFirefox = 'There is no Firefox here: install firefox-esr, or name one in ANNALS_FIREFOX';

/** Settings of a Firefox that reaches no host, not even this machine's own: all goes to a proxy that is not there. */
export const networkCut = {
  'network.proxy.type': 1,
  ...Object.fromEntries(['http', 'ssl', 'socks'].flatMap((kind) => [[`network.proxy.${kind}`, '127.0.0.1'], [`network.proxy.${kind}_port`, 9]])),
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
};
