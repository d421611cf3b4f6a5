import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfYear } from '../../../src/dates/calendar.ts';
import { EdtfError } from '../../../src/dates/edtf-error.ts';
import { parseView } from '../../../src/dates/parse-view.ts';
import { formatView, readView, VIEW_TOLERANCE } from '../../../src/dates/view-interval.ts';

describe('parseView', () => {
  it('reaches to the end of its last date', () => {
    expect(parseView('1956/2026')).toEqual({ lo: Date.UTC(1956, 0), hi: Date.UTC(2027, 0) });
  });

  it('takes a single date', () => {
    expect(parseView('196X')).toEqual({ lo: Date.UTC(1960, 0), hi: Date.UTC(1970, 0) });
  });

  it('takes deep time', () => {
    expect(parseView('Y-4540000000/2000')).toEqual({ lo: startOfYear(-4_540_000_000), hi: startOfYear(2001) });
  });

  it.each([
    ['2023-05-24T10Z', '2023-05-24T10:00:00Z', 3_600_000],
    ['2023-05-24T10:30Z', '2023-05-24T10:30:00Z', 60_000],
    ['2023-05-24T10:30:05Z', '2023-05-24T10:30:05Z', 1000],
    ['2023-05-24T10:30:05.2Z', '2023-05-24T10:30:05.200Z', 100],
    ['2023-05-24T10:30:05.250Z', '2023-05-24T10:30:05.250Z', 1],
  ])('takes the time %s', (text, lo, length) => {
    expect(parseView(text)).toEqual({ lo: Date.parse(lo), hi: Date.parse(lo) + length });
  });

  it.each([
    ['1999/..', 5],
    ['1999/', 5],
    ['../1999', 0],
    ['/1999', 0],
    ['[..1999]', 0],
    ['the sixties', 0],
  ])('refuses %s', (text, position) => {
    expect(() => parseView(text)).toThrow(EdtfError);
    expect(() => parseView(text)).toThrow(expect.objectContaining({ position }));
  });
});

describe('what authors are told of a view', () => {
  it('with an open end', () => {
    const message =
      '"1999/.." is not the interval of a view: its end is open or unknown; write two dates, such as "1956/2026".';
    expect(() => parseView('1999/..')).toThrow(message);
  });

  it('that is no date at all', () => {
    const message =
      '"1960s" is not an EDTF date: "s" at character 5 stands where a hyphen or the end of the date should be; write "196X" for the 1960s.';
    expect(() => parseView('1960s')).toThrow(message);
  });
});

describe('readView', () => {
  it('reads what parseView reads', () => {
    expect(readView('1956/2026')).toEqual(parseView('1956/2026'));
  });

  it('refuses what parseView refuses, without a guess at what was meant', () => {
    const message =
      '"1960s" is not an EDTF date: "s" at character 5 stands where a hyphen or the end of the date should be.';
    expect(() => readView('1960s')).toThrow(message);
    expect(() => readView('1999/..')).toThrow('its end is open or unknown');
  });
});

describe('formatView', () => {
  it.each([
    '1956/1975',
    '1970',
    '1999-06/2003-02',
    '2023-05-24/2023-06-02',
    '2023-05-24T10Z/2023-05-24T11:29Z',
    '2023-05-24T10:30:05Z/2023-05-24T10:30:07Z',
    '-0500/0500',
    '-0043-03/-0043-05',
    'Y-13800000000/2026',
    'Y-66000000/Y-65000000',
    'Y-12000/9999',
  ])('%s comes back as it was', (text) => {
    const { lo, hi } = parseView(text);
    expect(formatView(lo, hi)).toBe(text);
  });

  it('goes no finer than half a per cent of the extent asks for', () => {
    expect(formatView(Date.UTC(1956, 0, 20), Date.UTC(1976, 0, 2))).toBe('1956/1975');
    expect(formatView(Date.UTC(1956, 2, 3), Date.UTC(1976, 0, 2))).toBe('1956-03/1975');
    expect(formatView(Date.UTC(2023, 4, 24, 10, 2), Date.UTC(2023, 5, 24))).toBe('2023-05-24T10Z/2023-06-23');
  });

  it('rounds years of deep time', () => {
    expect(formatView(startOfYear(-4_541_234_567), startOfYear(2000))).toBe('Y-4540000000/1999');
  });

  it.each([
    [0, 0],
    [1, 0],
    [0, Infinity],
    [Number.NaN, 1],
  ])('refuses from %d to %d', (lo, hi) => {
    expect(() => formatView(lo, hi)).toThrow(RangeError);
  });

  const logarithm = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((power) => 10 ** power);

  it('is read back within the tolerance, where there are months and days', () => {
    const within = fc.double({ min: startOfYear(-9999), max: startOfYear(9999), noNaN: true });
    fc.assert(
      fc.property(within, logarithm(2, 14.7), (lo, length) => {
        const hi = Math.min(lo + length, startOfYear(10_000));
        const view = parseView(formatView(lo, hi));
        // A float64 is no finer than this.
        const tolerance = VIEW_TOLERANCE * (hi - lo) + Math.abs(lo) * 2 ** -50;
        expect(Math.abs(view.lo - lo)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(view.hi - hi)).toBeLessThanOrEqual(tolerance);
      }),
      { numRuns: 5000 },
    );
  });

  it('is read back within the tolerance in deep time, down to three hundred years', () => {
    const deep = fc.double({ min: startOfYear(-13_800_000_000), max: startOfYear(13_800_000_000), noNaN: true });
    fc.assert(
      fc.property(deep, logarithm(13, 20), (lo, length) => {
        const hi = lo + length;
        const view = parseView(formatView(lo, hi));
        const tolerance = VIEW_TOLERANCE * (hi - lo) + 131_072;
        expect(Math.abs(view.lo - lo)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(view.hi - hi)).toBeLessThanOrEqual(tolerance);
      }),
      { numRuns: 5000 },
    );
  });

  it('stays short', () => {
    fc.assert(
      fc.property(logarithm(9, 20), (length) => {
        expect(formatView(-length, length).length).toBeLessThanOrEqual('1969-12-20T10Z/1970-01-12T13Z'.length);
      }),
    );
  });
});
