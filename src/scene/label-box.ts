/** Widest room a label may ask for, em. */
export const labelCap = 17;

/** The mark, the gap after it, and the gap to the next label, em. */
const around = 2.4;

/** Mean advance of a letter, em, by script. */
const advances: readonly [RegExp, number][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}]/u, 0.6],
  [/[mwMW@%]/u, 0.82],
  [/[\p{Lu}\p{N}]/u, 0.56],
  [/[iljtfr.,:;'’|! ()]/u, 0.27],
];

/**
 * Room for the label of a title along a horizontal axis, in em. No font is
 * measured: what the estimate misses is cut with an ellipsis, never drawn over
 * a neighbour.
 */
export function labelBox(title: string): number {
  let width = around;
  for (const letter of title) width += advances.find(([script]) => script.test(letter))?.[1] ?? 0.5;
  return Math.min(labelCap, Math.ceil(width * 4) / 4);
}
