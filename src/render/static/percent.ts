/** A share of 1 as a percentage for SVG and CSS; a thousandth of a percent is less than a pixel on any screen. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}
