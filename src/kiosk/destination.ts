/** Where a link leads, as a kiosk sees it. Pure. */
export type Destination =
  /** A place of the page, or what a script makes of it. */
  | 'here'
  /** A page of the site. */
  | 'page'
  /** A file of the site, which a browser would save or show without a way home. */
  | 'file'
  /** Another site. */
  | 'outside'
  /** A number to call, an address to write to. */
  | 'contact'
  /** What is never followed. */
  | 'nowhere';

const files = /\.(?:json|ndjson|csv|tsv|ics|xml|bib|ris|js|css|txt|md|png|jpe?g|gif|webp|avif|svg|pdf|zip|imscc|epub|mp[34]|m4a|webm|ogg|wav|woff2?|webmanifest|docx?|xlsx?|pptx?|od[tsp])$/i;

/**
 * @param href Absolute address of the link.
 * @param page Absolute address of the page.
 * @param base Absolute address of the site, with a slash at its end.
 */
export function destination(href: string, page: string, base: string): Destination {
  if (!URL.canParse(href)) return 'nowhere';
  const url = new URL(href);
  if (href.includes('#') && withoutHash(href) === withoutHash(page)) return 'here';
  if (['tel:', 'mailto:', 'sms:'].includes(url.protocol)) return 'contact';
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return 'nowhere';
  if (!`${url.origin}${url.pathname}`.startsWith(baseOf(base))) return url.protocol === 'file:' ? 'nowhere' : 'outside';
  return files.test(url.pathname) ? 'file' : 'page';
}

/**
 * Where others find a page or a file of the site: what stands below the site's
 * base here, below the base that its canonical address tells.
 *
 * @param canonical Of the page that is shown; without it, nobody knows.
 */
export function publicAddress(href: string, page: string, base: string, canonical: string | undefined): string | null {
  if (canonical === undefined) return null;
  const below = (address: string) => {
    const { origin, pathname } = new URL(address);
    const whole = `${origin}${pathname}`;
    const root = baseOf(base);
    return whole.startsWith(root) ? whole.slice(root.length).replace(/(^|\/)index\.html$/, '$1') : null;
  };
  const here = below(page);
  const there = below(href);
  if (here === null || there === null || !canonical.endsWith(here)) return null;
  const root = canonical.slice(0, canonical.length - here.length);
  return root + there;
}

function baseOf(base: string): string {
  const { origin, pathname } = new URL(base);
  return origin + pathname;
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/, '');
}
