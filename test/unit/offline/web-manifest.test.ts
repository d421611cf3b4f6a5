import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { icon, icons, standardIcon, type IconName } from '../../../src/offline/icon.ts';
import { offlineSettings } from '../../../src/offline/offline-settings.ts';
import { paperOf, webManifest } from '../../../src/offline/web-manifest.ts';

describe('the option', () => {
  it.each([
    [true, { megabytes: 50 }],
    [{}, { megabytes: 50 }],
    [{ megabytes: 5 }, { megabytes: 5 }],
    [{ shortName: 'History' }, { megabytes: 50, shortName: 'History' }],
    [false, undefined],
  ])('%j', (offline, settings) => {
    expect(offlineSettings({ offline })).toEqual(settings);
  });
});

describe('the manifest', () => {
  const site = { title: 'تاريخ', description: undefined, lang: 'ar', base: '/history/' };

  it('names the site, its language and direction, and its addresses below the base', () => {
    expect(webManifest(site, { megabytes: 50, shortName: 'قصة' }, '#fbfaf7')).toMatchObject({
      id: '/history/',
      name: 'تاريخ',
      short_name: 'قصة',
      lang: 'ar',
      dir: 'rtl',
      start_url: '/history/',
      scope: '/history/',
      theme_color: '#fbfaf7',
      icons: [
        { src: '/history/_annals/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/history/_annals/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/history/_annals/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    });
  });

  it('has the colour of the paper', () => {
    expect(paperOf(readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8'))).toBe('#fbfaf7');
    expect(() => paperOf('')).toThrow('--annals-paper');
  });
});

describe('the icons', () => {
  const pixel = async (png: Buffer, x: number, y: number) => {
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (y * info.width + x) * info.channels;
    return [...data.subarray(at, at + 4)];
  };

  it.each(Object.entries(icons))('%s has its size, from an icon of any', async (name, { width }) => {
    for (const svg of [standardIcon, '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="1000"><rect width="4000" height="1000" fill="red"/></svg>']) {
      const { format, width: w, height } = await sharp(await icon(svg, name as IconName, '#fbfaf7')).metadata();
      expect({ format, w, height }).toEqual({ format: 'png', w: width, height: width });
    }
  });

  it('a maskable one goes on with the ground of the picture to its edges, which a system may cut', async () => {
    const png = await icon(standardIcon, 'icon-maskable-512', '#ffffff');
    for (const [x, y] of [[0, 0], [511, 0], [0, 511], [511, 511], [256, 40]] as const) expect(await pixel(png, x, y)).toEqual([0x1f, 0x5a, 0x85, 255]);
  });

  it('a maskable one of a picture without ground has the colour of the paper', async () => {
    const png = await icon('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>', 'icon-maskable-512', '#fbfaf7');
    expect(await pixel(png, 0, 0)).toEqual([0xfb, 0xfa, 0xf7, 255]);
    expect(await pixel(png, 256, 256)).toEqual([0, 0, 0, 255]);
  });

  it('one that cannot be drawn is replaced', async () => {
    const paper = '#fbfaf7';
    expect(await icon('<svg xmlns="http://www.w3.org/2000/svg"/>', 'icon-192', paper)).toEqual(await icon(standardIcon, 'icon-192', paper));
  });
});
