/** How large a frame is that nobody has given a size, px. */
export const usualSize = { width: 800, height: 600 } as const;

/** How high a frame may be, px. */
export const heights = { least: 240, most: 4000 } as const;
