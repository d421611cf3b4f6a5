/**
 * What part of time is looked at. Never a zoom transform: at deep zoom those
 * lose tens of pixels to rounding.
 */
export interface View {
  /** The scale's coordinate in the middle of the drawing (ms for the linear scale). */
  readonly centre: number;
  readonly msPerPx: number;
}
