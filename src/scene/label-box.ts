/** Widest room a label may ask for, em. */
export const labelCap = 22;

/** The mark, the gap after it, and the gap to the next label, em. */
const around = 2.75;

/** Mean advance of a letter, em, by script and shape; the Latin ones are those of Source Sans 3. */
const advances: readonly [RegExp, number][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}]/u, 0.6],
  [/[mW@%]/u, 0.83],
  [/[wM]/u, 0.73],
  [/[HNOQUGDK&]/u, 0.65],
  [/[Iijl.,:;'’|! ]/u, 0.26],
  [/[fr()[\]{}t/-]/u, 0.34],
  [/[scvxyz“”"]/u, 0.46],
  [/[\p{Lu}]/u, 0.57],
  [/[\p{N}aegk]/u, 0.51],
];

/** Advances by UTF-16 code unit, filled in as letters are met; 0 for those that have not been. */
const known = new Float32Array(0x10000);

/**
 * Room for the label of a title along a horizontal axis, in em. No font is
 * measured: what the estimate misses is cut with an ellipsis, never drawn over
 * a neighbour.
 */
export function labelBox(title: string): number {
  let width = around;
  for (let i = 0; i < title.length && width < labelCap; i++) {
    const code = title.charCodeAt(i);
    width += known[code] || learn(code);
  }
  return Math.min(labelCap, Math.ceil(width * 4) / 4);
}

function learn(code: number): number {
  const letter = String.fromCharCode(code);
  const advance = advances.find(([script]) => script.test(letter))?.[1] ?? 0.55;
  known[code] = advance;
  return advance;
}
