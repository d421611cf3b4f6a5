/**
 * Measures that the picture in the page and the one in the browser share. They
 * are in em of the picture's own text, so that text zoom scales everything
 * alike; `styles/picture.css` repeats those that CSS needs.
 */

/** Empty room at the two ends of a horizontal picture; the last labels need some. */
export const horizontalPad = { start: 1.5, end: 14 } as const;
/** The same for a vertical one. */
export const verticalPad = { start: 1, end: 3 } as const;

/** Across the axis, per row of labels. */
export const rowHeight = 2.1;
/** Rows of labels in a horizontal picture without lanes, and in each lane. */
export const rows = { none: 9, category: 3 } as const;

/** Along the axis, per label of a vertical picture. */
export const labelHeight = 3;
/** Picture containers narrower than this, in em, show the vertical picture. */
export const verticalBelow = 40;
/** Room beside the labels of a vertical picture for axis and bars. */
export const gutter = 5.5;

/** Axis below a horizontal picture: two rows of ticks. */
export const axisHeight = 3.2;

/**
 * Steps of scale that the picture in the page knows: at step `k` the whole
 * extent is 2^(k/4) em long. Container queries switch between them.
 */
export const ladder = { first: 19, last: 30 } as const;

/** Width of a picture, in em, from which step `k` holds. */
export function ladderWidth(k: number): number {
  return horizontalPad.start + horizontalPad.end + 2 ** (k / 4);
}

/** Length of a vertical picture, in em: room for the labels, within what one scrolls gladly. */
export function verticalLength(count: number): number {
  return Math.min(96, Math.max(24, count * 2.5));
}

/** Below the middle of a row, em: the middle of its bar or whisker. */
export const lineBelow = 0.86;

/** Below the lanes, em: how far grid lines reach, and the base lines of the two rows of ticks. */
export const axisRows = { grid: 0.35, minor: 1.35, context: 2.7 } as const;

/** Below the lanes, em: the upper edge of a fold's name, which stands on the base line of the ticks. */
export const foldName = 0.42;

/** An em in the units of the paths of shapes, tips and torn edges. */
export const pathUnits = 16;

/** Vertical picture, em from the left: the axis, where its ticks begin, the ends of their labels, the middle of the first gutter lane, and the step to the next. */
export const verticalAxis = { line: 4.2, grid: 3.85, tick: 3.6, bar: 4.31, lane: 0.3 } as const;
