import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import satori from 'satori';
import sharp from 'sharp';
import type { Category } from '../events/category.ts';
import type { ColorToken } from '../events/palette.ts';
import type { TimelineEvent } from '../events/event.ts';
import { strata, strataBox } from '../render/static/strata.ts';
import { homeView, layoutOf, scaleOf, sizeOf, type TimelineSpec } from '../render/timeline-scene.ts';
import { scene } from '../scene/index.ts';

export interface SocialPictureOptions {
  readonly title: string;
  /** Who speaks; small, below the title. */
  readonly site: string;
  readonly events: readonly TimelineEvent[];
  readonly categories: readonly Category[];
  readonly spec: TimelineSpec;
}

/** Size that social networks ask for, px. */
const width = 1200;
const height = 630;
/** Text of the timeline, px. */
const em = 21;
const top = 236;

/** The light theme's colours; a picture has no theme. */
const colors: Readonly<Record<ColorToken, string>> = {
  blue: '#0062a3',
  orange: '#9a5700',
  green: '#00714f',
  purple: '#92407a',
  red: '#b23a0e',
  teal: '#136a78',
  brown: '#7a5a2f',
  grey: '#5b6168',
};
const paper = '#fbfaf7';
const ink = '#1d2126';
const muted = '#565c63';
const rule = '#dcd8cf';

/** A node as Satori takes it. */
interface Box {
  readonly type: 'div';
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children?: Box[] | string };
}

/** Draws a timeline with its title as a PNG, 1200 × 630 px. */
export async function socialPicture(options: SocialPictureOptions): Promise<Buffer> {
  const [sans, bold, serif] = await Promise.all([
    font('@fontsource/source-sans-3', 400),
    font('@fontsource/source-sans-3', 600),
    font('@fontsource/source-serif-4', 600),
  ]);
  const svg = await satori(frame(options) as Parameters<typeof satori>[0], {
    width,
    height,
    fonts: [
      { name: 'Sans', data: sans, weight: 400 },
      { name: 'Sans', data: bold, weight: 600 },
      { name: 'Serif', data: serif, weight: 600 },
    ],
  });
  return sharp(Buffer.from(ground(svg, options))).png({ compressionLevel: 9 }).toBuffer();
}

/** What lies below all: the paper, and the events as layers behind the title, as on the timeline's page. */
function ground(svg: string, { events, spec, categories }: SocialPictureOptions): string {
  const layers = strata(events, spec, categories).map(({ color, path }) => `<path d="${path}" fill="${colors[color]}"/>`);
  const scale = `scale(${width / strataBox.width} ${(top - 24) / strataBox.height})`;
  const below = `<rect width="${width}" height="${height}" fill="${paper}"/><g opacity="0.14" transform="translate(0 24) ${scale}">${layers.join('')}</g>`;
  return svg.replace(/^<svg[^>]*>/, (tag) => tag + below);
}

async function font(name: string, weight: number): Promise<Buffer> {
  const file = import.meta.resolve(`${name}/files/${name.split('/')[1]}-latin-${weight}-normal.woff`);
  return readFile(fileURLToPath(file));
}

function frame(options: SocialPictureOptions): Box {
  // Two lines of a short title, or three of a long one.
  const fontSize = options.title.length > 60 ? 44 : 60;
  return box({ width, height, color: ink, fontFamily: 'Sans' }, [
    box({ left: 58, top: 40, fontSize: 24, color: muted }, options.site),
    box(
      { left: 56, top: 76, width: width - 112, height: 146, alignItems: 'flex-end', fontFamily: 'Serif', fontSize, lineHeight: 1.1, fontWeight: 600 },
      options.title,
    ),
    ...timeline(options),
  ]);
}

function timeline({ events, categories, spec }: SocialPictureOptions): Box[] {
  const size = sizeOf('horizontal', width, em, spec.lang);
  const view = homeView(spec, scaleOf(spec), size);
  const { marks, labels, axis, breadth } = scene(layoutOf(events, spec, 'horizontal'), view, size, spec.eras);
  const category = new Map(categories.map((each) => [each.id, each]));
  const event = new Map(events.map((each) => [each.id, each]));
  const room = new Map(labels.map((label) => [label.id, label]));
  const scale = Math.min(1, (height - top - 56) / breadth);
  const y = (offset: number) => top + offset * scale;
  const base = y(breadth);
  return [
    ...axis.minor.flatMap(({ position, label }) => [
      box({ left: position, top, width: 1, height: base - top, background: rule }),
      box({ left: position - 60, top: base + 10, width: 120, justifyContent: 'center', fontSize: 20, color: muted }, label),
    ]),
    box({ left: 0, top: base, width, height: 2, background: muted }),
    ...marks.flatMap(({ id, position, offset, extent }) => {
      const color = colors[category.get(event.get(id)?.category ?? '')?.color ?? 'grey'];
      const label = room.get(id);
      return [
        ...(extent > 0
          ? [box({ left: position, top: y(offset) + 13, width: extent, height: 6, borderRadius: 3, background: color, opacity: 0.6 })]
          : []),
        box({ left: position - 8, top: y(offset) - 8, width: 16, height: 16, borderRadius: 8, background: color }),
        ...(label
          ? [
              box(
                {
                  left: position + 14,
                  top: y(offset) - 14,
                  width: Math.max(0, label.extent - 20),
                  fontSize: em,
                  lineHeight: 1.3,
                  overflow: 'hidden',
                  whiteSpace: 'nowrap',
                  textOverflow: 'ellipsis',
                  display: 'block',
                },
                event.get(id)?.title ?? '',
              ),
            ]
          : []),
      ];
    }),
  ];
}

function box(style: Readonly<Record<string, string | number>>, children?: Box[] | string): Box {
  const placed = { display: 'flex', position: 'absolute', ...style };
  return { type: 'div', props: children === undefined ? { style: placed } : { style: placed, children } };
}
