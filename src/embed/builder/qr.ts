import { encode } from 'uqr';

/** A QR code as one path in a square of `size` units, with the margin that readers need. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** Units of white around it, as the standard asks. */
const margin = 4;
/** Width and height of a file, px. */
const saved = 512;

/** Draws a text as a QR code that can lose a seventh of itself; `null` for one that is too long. */
export function qrPicture(text: string): QrPicture | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: margin });
    return { size, path: data.flatMap((row, y) => runs(row, y)).join('') };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The dark stretches of a row. */
function runs(row: readonly boolean[], y: number): string[] {
  const found: string[] = [];
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) found.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
  }
  return found;
}

/** The code as an SVG file of its own, black on white, whatever the page's colours. */
export function qrFile({ size, path }: QrPicture): { readonly text: string; readonly width: number; readonly height: number } {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${saved}" height="${saved}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return { text, width: saved, height: saved };
}
