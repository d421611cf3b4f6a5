import type { Mark } from '../../scene/index.ts';

/** The mark one row up (−1) or down (+1) that is nearest in time; `null` at the edge. */
export function neighbourAcross(marks: readonly Mark[], id: string, direction: -1 | 1): string | null {
  const here = marks.find((mark) => mark.id === id);
  if (!here) return null;
  const beyond = marks.filter(({ offset }) => (offset - here.offset) * direction > 0.5);
  const [row] = beyond.map(({ offset }) => offset).sort((a, b) => (a - b) * direction);
  let best: Mark | null = null;
  for (const mark of beyond) {
    if (mark.offset !== row) continue;
    if (!best || Math.abs(mark.position - here.position) < Math.abs(best.position - here.position)) best = mark;
  }
  return best?.id ?? null;
}
