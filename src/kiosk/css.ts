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

/** The addresses that a style sheet names, in its order. */
export function addressesIn(css: string): string[] {
  const found: string[] = [];
  withAddresses(css, (address) => {
    found.push(address);
    return address;
  });
  return found;
}
