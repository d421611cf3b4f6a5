import { transform } from 'lightningcss';

/**
 * A style sheet with other addresses.
 *
 * @param map Gives the new address of each picture and font; what it returns as it came stays.
 * @throws Error for what is no style sheet.
 */
export function withAddresses(css: string, map: (address: string) => string): string {
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(css),
    minify: true,
    errorRecovery: true,
    visitor: {
      Url: (url) => ({ ...url, url: map(url.url) }),
    },
  });
  return code.toString();
}

/**
 * A style sheet with fonts and pictures in it, by the addresses that they had.
 * Fonts that have come with it need no others until they are there: browsers
 * would keep to these where a machine is busy.
 */
export function withFonts(css: string, found: ReadonlyMap<string, string>): string {
  if (found.size === 0) return css;
  const whole = withAddresses(css, (address) => found.get(address) ?? address);
  return /url\("?data:font\//.test(whole) ? whole.replaceAll(/font-display:\s*(?:optional|swap|fallback)/g, 'font-display:block') : whole;
}

/** The addresses that a style sheet names, in its order. */
export function addressesIn(css: string): string[] {
  const found: string[] = [];
  withAddresses(css, (address) => {
    found.push(address);
    return address;
  });
  return found;
}
