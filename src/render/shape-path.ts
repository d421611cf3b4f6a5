import type { MarkShape } from '../events/palette.ts';

/** SVG paths of the marks, centred on 0, of about equal weight inside a box of 16. */
const paths: Readonly<Record<MarkShape, string>> = {
  circle: 'M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6Z',
  diamond: 'M0-7.4L7.4 0L0 7.4L-7.4 0Z',
  square: 'M-5.4-5.4H5.4V5.4H-5.4Z',
  triangle: 'M0-7L7 5.4H-7Z',
  hexagon: 'M-3.4-6H3.4L6.9 0L3.4 6H-3.4L-6.9 0Z',
  cross: 'M-2.4-7H2.4V-2.4H7V2.4H2.4V7H-2.4V2.4H-7V-2.4H-2.4Z',
  star: 'M0-7.6L2-2.5L7.4-2.4L3.1 1L4.6 6.3L0 3.2L-4.6 6.3L-3.1 1L-7.4-2.4L-2-2.5Z',
  bar: 'M-7.4-3H7.4V3H-7.4Z',
};

export function shapePath(shape: MarkShape): string {
  return paths[shape];
}
