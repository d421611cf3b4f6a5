import { describe, expect, it } from 'vitest';
import { day, edtfDate } from '../../../../src/content/schemas/date.ts';
import { view } from '../../../../src/content/schemas/view.ts';

describe('a date as authors write it', () => {
  it.each([
    ['1970-02-19', '1970-02-19'],
    [' 196X ', '196X'],
    ['-0043-03-15', '-0043-03-15'],
    [1970, '1970'],
    [79, '0079'],
    [0, '0000'],
    [-43, '-0043'],
    [-4_540_000_000, 'Y-4540000000'],
    [12_000, 'Y12000'],
    [new Date('1970-02-19'), '1970-02-19'],
    [{ start: 1965, end: '1967-03' }, '1965/1967-03'],
    [{ start: -43, end: 14 }, '-0043/0014'],
    [{ start: 1999, end: '..' }, '1999/..'],
  ])('%j is %s', (written, edtf) => {
    expect(edtfDate().parse(written)).toBe(edtf);
  });

  it.each([
    '1960s',
    '19 February 1970',
    '',
    1970.5,
    19_700_219.5,
    true,
    null,
    ['1970'],
    { start: 1970 },
    { start: 1975, end: 1965 },
    { start: 1965, end: 1967, note: 'x' },
    { start: '1965/1966', end: 1967 },
  ])('%j is none', (written) => {
    expect(edtfDate().safeParse(written).success).toBe(false);
  });

  it('is refused with the fault and what to write instead', () => {
    expect(edtfDate().safeParse('1960s').error?.issues[0]?.message).toBe(
      'an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967"; "s" at character 5 stands where a hyphen or the end of the date should be; write "196X" for the 1960s',
    );
  });

  it('is refused with the form of a span, if it looks like one', () => {
    expect(edtfDate().safeParse({ from: 1965 }).error?.issues[0]?.message).toBe(
      'an EDTF date, such as "1970-02-19", "196X", "1970~" or "1965/1967", or { start, end }',
    );
  });
});

describe('the day of a review', () => {
  it('is a whole day', () => {
    expect(day().parse('2026-11-24')).toBe('2026-11-24');
    expect(day().safeParse('2026-11').error?.issues[0]?.message).toBe('a day, such as 2026-11-24');
    expect(day().safeParse('2026-11-31').success).toBe(false);
  });
});

describe('a view as authors write it', () => {
  it('is an interval, or a year', () => {
    expect(view().parse('1956/1975')).toBe('1956/1975');
    expect(view().parse(1970)).toBe('1970');
    expect(view().parse('2023-05-24T10Z/2023-05-24T11Z')).toBe('2023-05-24T10Z/2023-05-24T11Z');
  });

  it('has two ends', () => {
    expect(view().safeParse('1956/..').error?.issues[0]?.message).toBe(
      'an EDTF interval with two ends, such as "1956/1975"; its end is open or unknown; write two dates, such as "1956/2026"',
    );
  });
});
