import { shapes, tokens, type ColorToken, type MarkShape } from '../options/palette.ts';
import type { ResolvedOptions } from '../options/options.ts';

/** A category as it is drawn: colour and shape together. */
export interface Category {
  readonly id: string;
  readonly label: string;
  readonly color: ColorToken;
  readonly shape: MarkShape;
}

/** The declared categories, or those that events name when none is declared. */
export function categoriesOf(used: readonly string[], declared: ResolvedOptions['categories']): Category[] {
  const named = declared ?? Object.fromEntries([...new Set(used)].sort().map((id) => [id, { label: capitalised(id) }]));
  return Object.entries(named).map(([id, { label, color }], index) => ({
    id,
    label,
    color: color ?? at(tokens, index),
    shape: at(shapes, index),
  }));
}

function at<T>(list: readonly [T, ...T[]], index: number): T {
  return list[index % list.length] ?? list[0];
}

function capitalised(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
