import fc from 'fast-check';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrFile, qrPicture } from '../../../../src/embed/builder/qr.ts';

/** What a camera would read. */
async function read(text: string): Promise<string | undefined> {
  const picture = qrPicture(text);
  if (!picture) return undefined;
  const { data, info } = await sharp(Buffer.from(qrFile(picture).text)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('a QR code', () => {
  it('says the address that it was made of', async () => {
    const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
    await fc.assert(fc.asyncProperty(address, async (url) => (await read(url)) === url), { numRuns: 20 });
  });

  it('has the white margin of four units that cameras need', () => {
    const { size, path } = qrPicture('https://example.org/') ?? { size: 0, path: '' };
    expect(size).toBe(33);
    expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
    expect(Math.min(...[...path.matchAll(/M(\d+) /g)].map(([, x]) => Number(x)))).toBe(4);
  });

  it('is none where an address is too long for one', () => {
    expect(qrPicture(`https://example.org/#filter=${'a'.repeat(3000)}`)).toBeNull();
  });
});
