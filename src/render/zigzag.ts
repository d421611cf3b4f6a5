/** A torn edge from 0 on, in sixteenths of an em: across a horizontal picture it runs down, across a vertical one to the right. */
export function zigzag(length: number, upright: boolean): string {
  const teeth = Math.ceil(length / 8);
  const tooth = (n: number) => {
    const aside = n % 2 === 0 ? 6 : -6;
    return upright ? `l8 ${aside}` : `l${aside} 8`;
  };
  return `M${upright ? '0-3' : '-3 0'}${Array.from({ length: teeth }, (_, n) => tooth(n)).join('')}`;
}
