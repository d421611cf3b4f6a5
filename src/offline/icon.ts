import sharp from 'sharp';

/** Icons of the installed site, by the names of their files: width, px, and whether a system may cut them to a shape of its own. */
export const icons = {
  'icon-192': { width: 192, maskable: false },
  'icon-512': { width: 512, maskable: false },
  'icon-maskable-512': { width: 512, maskable: true },
} as const;

export type IconName = keyof typeof icons;

/** Where a site has no icon of its own: an axis with three events. */
export const standardIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#1f5a85"/><path d="M10 44h44M18 44V32M34 44V18M48 44v-8" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/><circle cx="18" cy="30" r="6" fill="#fff"/><path d="m34 10 8 8-8 8-8-8z" fill="#f0ad4e"/><path d="M42 26h12v10H42z" fill="#fff"/></svg>`;

/**
 * How much of a maskable icon the picture takes. A system leaves at least a
 * circle of 80 %: what stands on a ground of its own is mostly well inside of
 * its edges, what has none reaches them.
 */
const share = { ground: 0.86, noGround: 0.64 };

/**
 * Draws an icon of the installed site as a PNG.
 *
 * @param svg The site's icon; for one that cannot be drawn, since it has no size, say, the standard icon stands in.
 * @param paper Ground of a maskable icon, where the picture has none of its own.
 */
export async function icon(svg: string, name: IconName, paper: string): Promise<Buffer> {
  const { width, maskable } = icons[name];
  if (!(await canBeDrawn(svg))) return icon(standardIcon, name, paper);
  if (!maskable) return drawn(svg, width);
  const ground = await groundOf(await drawn(svg, width));
  const inner = Math.round(width * (ground ? share.ground : share.noGround));
  const picture = await drawn(svg, inner);
  const margin = Math.floor((width - inner) / 2);
  return sharp({ create: { width, height: width, channels: 4, background: ground ?? paper } })
    .composite([{ input: picture, left: margin, top: margin }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function canBeDrawn(svg: string): Promise<boolean> {
  return sharp(Buffer.from(svg)).stats().then(() => true, () => false);
}

async function drawn(svg: string, width: number): Promise<Buffer> {
  const input = Buffer.from(svg);
  const { width: own = width, density = 72 } = await sharp(input).metadata();
  // Drawn at the size that is needed, not enlarged afterwards.
  return sharp(input, { density: Math.min(100_000, Math.max(1, (density * width) / own)) })
    .resize(width, width, { fit: 'contain', background: 'transparent' })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** The colour in the middle of the upper edge: that of the ground, if the picture has one. */
async function groundOf(picture: Buffer): Promise<{ r: number; g: number; b: number } | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height * 0.02) * info.width + Math.floor(info.width / 2)) * info.channels;
  const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4);
  return alpha === 255 ? { r, g, b } : undefined;
}
