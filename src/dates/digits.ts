/**
 * Decimal digits some of which may be unspecified (`X`), such as `1X99`: which
 * numbers they can stand for, in order.
 */
export interface Digits {
  /** The least number: every X is a 0. */
  readonly least: number;
  /** Place values of the X, coarse to fine: `[100]` for `1X99`. */
  readonly places: readonly number[];
}

const none: readonly number[] = [];

/** Reads `count` digits; the caller has seen that they are digits or X. */
export function digitsAt(text: string, position: number, count: number): Digits {
  let least = 0;
  let places: number[] | undefined;
  let place = 10 ** (count - 1);
  for (let i = position; i < position + count; i++) {
    const code = text.charCodeAt(i);
    if (code === 88) {
      if (places) places.push(place);
      else places = [place];
    } else {
      least += (code - 48) * place;
    }
    place /= 10;
  }
  return { least, places: places ?? none };
}

/** How many numbers the digits can stand for. */
export function countOf(digits: Digits): number {
  return 10 ** digits.places.length;
}

/** The `index`th of these numbers, from 0, in ascending order. */
export function numberAt(digits: Digits, index: number): number {
  let number = digits.least;
  let rest = index;
  for (let i = digits.places.length - 1; i >= 0; i--) {
    number += (rest % 10) * (digits.places[i] ?? 0);
    rest = Math.floor(rest / 10);
  }
  return number;
}

/** Whether the last `n` digits are unspecified and no others. */
export function isTail(digits: Digits, n: number): boolean {
  return digits.places.length === n && (n === 0 || digits.places[0] === 10 ** (n - 1));
}
