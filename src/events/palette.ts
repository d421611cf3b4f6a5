/**
 * Colour tokens that a category may have. The colours themselves live in
 * `styles/tokens.css` as `--annals-<token>`.
 */
export const tokens = ['blue', 'orange', 'green', 'purple', 'red', 'teal', 'brown', 'grey'] as const;

export type ColorToken = (typeof tokens)[number];

/** Shapes of marks, so that a category never shows by colour alone; in the order of the tokens. */
export const shapes = ['circle', 'diamond', 'square', 'triangle', 'hexagon', 'cross', 'star', 'bar'] as const;

export type MarkShape = (typeof shapes)[number];
