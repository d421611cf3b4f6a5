import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/dates/parse.ts';

/**
 * Against npm `edtf`, where it is right. Left out, because it is not:
 * - seasons (its spring is January to March) and quadrimesters (of five months);
 * - S, of which it ignores the range, and the end of a range in a set;
 * - intervals whose ends are equal or overlap (`1985/1985`, `1764-04/1764`), which it refuses;
 * - 29 February of a common year, which it takes for 1 March;
 * - an unspecified day of February in the year 0, a leap year to which it gives a 30th day, and
 *   28 February of that year, which ends with the 29th to it;
 * - X together with a qualifier, a syntax error to it; `-000X`; and an unspecified month or day of
 *   a negative year, whose `min` it puts after `max`;
 * - times without a zone, which it takes for those of the machine;
 * - years beyond ±9999, whose bounds become NaN.
 */
const two = (n: number) => String(n).padStart(2, '0');
const year = fc
  .integer({ min: -9999, max: 9999 })
  .map((n) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`);
const positiveYear = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const month = fc.integer({ min: 1, max: 12 }).map(two);
const day = fc.integer({ min: 1, max: 28 }).map(two);
const exact = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc
    .tuple(year, month, day)
    .map((parts) => parts.join('-'))
    .filter((text) => text !== '0000-02-28'),
);
const qualified = fc.tuple(exact, fc.constantFrom('?', '~', '%')).map((parts) => parts.join(''));
const decades = fc.integer({ min: 1, max: 999 }).map((n) => `${String(n).padStart(3, '0')}X`);
const centuries = fc.integer({ min: 1, max: 99 }).map((n) => `${two(n)}XX`);
const unspecified = fc.oneof(
  decades,
  centuries,
  decades.map((text) => `-${text}`),
  positiveYear.map((text) => `${text}-XX`),
  fc
    .tuple(positiveYear, month)
    .map((parts) => `${parts.join('-')}-XX`)
    .filter((text) => text !== '0000-02-XX'),
);
const single = fc.oneof(exact, qualified, unspecified);
const open = fc.oneof(
  exact.map((text) => `${text}/..`),
  exact.map((text) => `../${text}`),
);
const closed = fc
  .tuple(fc.integer({ min: 0, max: 9998 }), fc.integer({ min: 1, max: 500 }), fc.option(month), fc.option(month))
  .map(([first, length, from, to]) => {
    const last = Math.min(9999, first + length);
    const write = (n: number, m: string | null) => String(n).padStart(4, '0') + (m === null ? '' : `-${m}`);
    return `${write(first, from)}/${write(last, to)}`;
  });

describe('bounds', () => {
  it('of 28 February in the year 0 are those of one day, as of any other', () => {
    const { startMin, endMax } = parseEdtf('0000-02-28');
    expect([startMin, endMax]).toEqual([Date.parse('0000-02-28'), Date.parse('0000-02-29')]);
  });

  it.each([
    ['plain, qualified and unspecified dates', single],
    ['open intervals', open],
    ['closed intervals', closed],
  ])('of %s are those of npm edtf', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const theirs = edtf(text);
        const { startMin, endMax } = parseEdtf(text);
        // Theirs end with the last millisecond.
        expect([startMin, endMax - 1]).toEqual([theirs.min, theirs.max]);
      }),
      { numRuns: 3000 },
    );
  });
});
