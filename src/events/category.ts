import { shapes, tokens, type ColorToken, type MarkShape } from './palette.ts';

/** A category as it is drawn: colour and shape together. */
export interface Category {
  readonly id: string;
  readonly label: string;
  readonly color: ColorToken;
  readonly shape: MarkShape;
}

/** What a site's options say of a category. */
interface Declared {
  readonly label: string;
  readonly color?: ColorToken | undefined;
}

/** The declared categories, or those that events name when none is declared. */
export function categoriesOf(used: readonly string[], declared: Readonly<Record<string, Declared>> | undefined): Category[] {
  const named: Readonly<Record<string, Declared>> =
    declared ?? Object.fromEntries([...new Set(used)].sort().map((id) => [id, { label: capitalised(id) }]));
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
