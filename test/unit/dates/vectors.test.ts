import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysFromCivil, MS_PER_DAY } from '../../../src/dates/calendar.ts';
import { EdtfError } from '../../../src/dates/edtf-error.ts';
import { parseEdtf } from '../../../src/dates/parse.ts';

interface Vector {
  readonly input: string;
  readonly valid: boolean;
  readonly level?: number;
  readonly min?: string;
  readonly max?: string;
  readonly source: string;
}

const fixture = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/edtf-vectors.json'), 'utf8')) as {
  readonly vectors: readonly Vector[];
  readonly disputed: readonly Vector[];
};
const valid = fixture.vectors.filter((vector) => vector.valid);
const invalid = fixture.vectors.filter((vector) => !vector.valid);

/** The first instant of a day, `-0043-03-15`. */
function start(day: string): number {
  if (day === 'inf') return Infinity;
  if (day === '-inf') return -Infinity;
  const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return daysFromCivil(Number(year), Number(month), Number(date)) * MS_PER_DAY;
}

function fault(input: string): EdtfError {
  try {
    parseEdtf(input);
  } catch (error) {
    if (error instanceof EdtfError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(input)} was accepted`);
}

describe('published vectors', () => {
  it('are all there', () => {
    expect([valid.length, invalid.length, fixture.disputed.length]).toEqual([462, 92, 17]);
  });

  it.each(valid)('$input is accepted ($source)', ({ input }) => {
    expect(parseEdtf(input).source).toBe(input);
  });

  it.each(invalid)('$input is refused, with a place and a reason ($source)', ({ input }) => {
    const { position, message } = fault(input);
    expect(position).toBeGreaterThanOrEqual(0);
    expect(position).toBeLessThanOrEqual(input.length);
    expect(message).toMatch(/^".*" is not an EDTF date: .{10,}\.$/);
  });

  // A day with a time is given as that day.
  const bounded = valid.filter(({ input, min }) => min !== undefined && !input.includes('T'));

  it.each(bounded)('$input is from $min to $max ($source)', ({ input, min = '', max = '' }) => {
    const { startMin, endMax } = parseEdtf(input);
    expect([startMin, endMax]).toEqual([start(min), start(max) + MS_PER_DAY]);
  });

  // Deviation: the validator's tests file this under level 2; a season and a qualifier are both level 1.
  const levelled = valid.filter(({ input, level }) => level !== undefined && input !== '2011-23~');

  it.each(levelled)('$input is level $level ($source)', ({ input, level }) => {
    expect(parseEdtf(input).level).toBe(level);
  });
});

describe('vectors that are one library’s own rule', () => {
  /** What we do instead, and why. */
  const deviations: Readonly<Record<string, readonly ['accepted' | 'refused', why: string]>> = {
    '0000-01-03/0000-01': ['accepted', 'the end may be a later day of the month that the start is in'],
    '0000-02/0000': ['accepted', 'the end may be later in the year that the start is in'],
    'Y-61000/-2000': ['accepted', 'nothing keeps years with Y out of intervals'],
    '2004-06-11%/2004-%06': ['accepted', 'the end may be later in the month that the start is in'],
    '2004-06-11%/2004-06~': ['accepted', 'the end may be later in the month that the start is in'],
    '/2006': ['accepted', 'an unknown start has no bound, where the library assumes ten years'],
    '2004-06-01/': ['accepted', 'an unknown end has no bound, where the library assumes ten years'],
    '1984-06-02?/': ['accepted', 'an unknown end has no bound, where the library assumes ten years'],
    '2010-24': ['accepted', 'winter lasts until the end of February, where the library ends it with the year'],
    '[1667, 1668, 1670..1672]': ['refused', 'sets have no spaces'],
    '[1760-01, 1760-02, 1760-12..]': ['refused', 'sets have no spaces'],
    '[1667, 1760-12]': ['refused', 'sets have no spaces'],
    '{1667,1668, 1670..1672}': ['refused', 'sets have no spaces'],
    '{1960, 1961-12}': ['refused', 'sets have no spaces'],
    Y171010000S3: [
      'accepted',
      'three significant digits leave six open; the specification’s own example has an erratum',
    ],
    '1985-04-12T23:20:30Z/1986-05-13T01:30:45Z': ['refused', 'intervals have no times of day'],
    '  1985-04-12  ': ['refused', 'dates have no spaces'],
  };

  it('are all decided', () => {
    expect(Object.keys(deviations).sort()).toEqual(fixture.disputed.map(({ input }) => input).sort());
  });

  it.each(Object.entries(deviations))('%s is %s', (input, [verdict]) => {
    if (verdict === 'accepted') expect(parseEdtf(input).source).toBe(input);
    else expect(fault(input).suggestion).not.toBeNull();
  });

  it('unknown ends have no bound', () => {
    expect(parseEdtf('/2006').startMin).toBe(-Infinity);
    expect(parseEdtf('2004-06-01/').endMax).toBe(Infinity);
  });

  it('winter ends with February', () => {
    expect(parseEdtf('2010-24').endMax).toBe(Date.UTC(2011, 2));
  });

  it('Y171010000S3 is 171000000 to 171999999', () => {
    const { startMin, endMax } = parseEdtf('Y171010000S3');
    expect([startMin, endMax]).toEqual([start('171000000-01-01'), start('172000000-01-01')]);
  });
});
