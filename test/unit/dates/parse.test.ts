import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startOfYear } from '../../../src/dates/calendar.ts';
import { parseEdtf } from '../../../src/dates/parse.ts';

const iso = (text: string) => Date.parse(text);

/** From when to when, as ISO days where Date can say it. */
function extent(text: string, hemisphere?: 'north' | 'south'): string[] {
  const { startMin, endMax } = parseEdtf(text, { hemisphere });
  return [startMin, endMax].map((ms) => new Date(ms).toISOString().replace(/T00:00:00\.000Z$/, ''));
}

describe('a single date', () => {
  it('is an instant somewhere in its half-open extent', () => {
    expect(parseEdtf('1970')).toMatchObject({
      kind: 'instant',
      level: 0,
      precision: 'year',
      startMin: 0,
      endMin: 0,
      startMax: iso('1971-01-01'),
      endMax: iso('1971-01-01'),
      openStart: null,
      openEnd: null,
    });
  });

  it.each([
    ['2000-02', '2000-02-01', '2000-03-01'],
    ['1999-12', '1999-12-01', '2000-01-01'],
    ['2000-02-29', '2000-02-29', '2000-03-01'],
    ['0000', '0000-01-01', '0001-01-01'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-16'],
    ['Y-12000', '-012000-01-01', '-011999-01-01'],
  ])('%s is from %s to before %s', (text, lo, hi) => {
    expect(extent(text)).toEqual([lo, hi]);
  });

  it('keeps to the year at 13.8 billion years', () => {
    const { startMin, endMax } = parseEdtf('Y-13800000000');
    expect(startMin).toBe(startOfYear(-13_800_000_000));
    // A leap year, to the 66 seconds between one float64 and the next.
    expect(Math.abs(endMax - startMin - 366 * 86_400_000)).toBeLessThanOrEqual(65_536);
  });

  it('may be a year of many zeros', () => {
    expect(parseEdtf('Y-17E7').startMin).toBe(startOfYear(-170_000_000));
    expect(parseEdtf('Y-17E7').precision).toBe('year');
  });
});

describe('a time of day', () => {
  it('is UTC without a zone', () => {
    expect(parseEdtf('1985-04-12T23:20:30').startMin).toBe(iso('1985-04-12T23:20:30Z'));
  });

  it.each([
    '1985-04-12T23:20:30Z',
    '1985-04-12T23:20:30+04:30',
    '1985-04-12T23:20:30-04:00',
    '1985-01-01T01:00:00+02:00',
  ])('%s lasts a second', (text) => {
    const { startMin, endMax, precision } = parseEdtf(text);
    expect([startMin, endMax, precision]).toEqual([iso(text), iso(text) + 1000, 'second']);
  });

  it('may have an offset in hours', () => {
    expect(parseEdtf('1985-04-12T23:20:30-04').startMin).toBe(iso('1985-04-13T03:20:30Z'));
  });

  it('keeps the time as it was written', () => {
    const time = parseEdtf('1985-04-12T23:20:30+04:30').ranges[0]?.from?.time;
    expect(time).toEqual({ hour: 23, minute: 20, second: 30, offset: 270 });
  });

  it('means the same wherever it is read', () => {
    const program = `
      import { parseEdtf } from ${JSON.stringify(join(import.meta.dirname, '../../../src/dates/parse.ts'))};
      const bounds = ['1985-04-12T23:20:30', '1985-04-12', '2004-06', '196X', '2001-21', '1999/..']
        .map((text) => { const { startMin, endMax } = parseEdtf(text); return [startMin, String(endMax)]; });
      console.log(JSON.stringify(bounds));`;
    const inZone = (TZ: string) =>
      execFileSync(
        process.execPath,
        ['--input-type=module', '--experimental-strip-types', '--no-warnings', '-e', program],
        {
          env: { ...process.env, TZ },
          encoding: 'utf8',
        },
      );
    const utc = inZone('UTC');
    expect(JSON.parse(utc)[0][0]).toBe(iso('1985-04-12T23:20:30Z'));
    expect(inZone('America/New_York')).toBe(utc);
    expect(inZone('Pacific/Kiritimati')).toBe(utc);
  });
});

describe('unspecified digits', () => {
  it.each([
    ['196X', 'decade', '1960-01-01', '1970-01-01'],
    ['19XX', 'century', '1900-01-01', '2000-01-01'],
    ['1XXX', 'millennium', '1000-01-01', '2000-01-01'],
    ['XXXX', 'tenMillennia', '0000-01-01', '+010000-01-01'],
    ['1X99', 'millennium', '1099-01-01', '2000-01-01'],
    ['-019X', 'decade', '-000199-01-01', '-000189-01-01'],
    ['-000X', 'decade', '-000009-01-01', '0000-01-01'],
    ['-00X0', 'century', '-000090-01-01', '-000009-01-01'],
    ['2004-XX', 'year', '2004-01-01', '2005-01-01'],
    ['1984-1X', 'year', '1984-10-01', '1985-01-01'],
    ['1984-0X', 'year', '1984-01-01', '1984-10-01'],
    ['1984-X1', 'year', '1984-01-01', '1984-12-01'],
    ['1985-04-XX', 'month', '1985-04-01', '1985-05-01'],
    ['1985-04-3X', 'month', '1985-04-30', '1985-05-01'],
    ['1985-02-X9', 'month', '1985-02-09', '1985-02-20'],
    ['1985-XX-XX', 'year', '1985-01-01', '1986-01-01'],
    ['1560-XX-25', 'year', '1560-01-25', '1560-12-26'],
    ['156X-12-25', 'decade', '1560-12-25', '1569-12-26'],
    ['19XX-02-29', 'century', '1904-02-29', '1996-03-01'],
    ['1985-XX-31', 'year', '1985-01-31', '1986-01-01'],
    ['1985-X2-30', 'year', '1985-12-30', '1985-12-31'],
    ['201X-21', 'decade', '2010-03-01', '2019-06-01'],
  ])('%s is known to the %s, from %s to before %s', (text, precision, lo, hi) => {
    expect(extent(text)).toEqual([lo, hi]);
    expect(parseEdtf(text).precision).toBe(precision);
  });
});

describe('significant digits', () => {
  it.each([
    ['1950S2', 1900, 1999, 'century'],
    ['1953S3', 1950, 1959, 'decade'],
    ['1953S4', 1953, 1953, 'year'],
    ['1953S5', 1953, 1953, 'year'],
    ['0950S2', 950, 959, 'decade'],
    ['0000S1', 0, 0, 'year'],
    ['-1950S2', -1999, -1900, 'century'],
    ['Y3388E2S3', 338_000, 338_999, 'millennium'],
    ['Y-171010000S2', -179_999_999, -170_000_000, 'tenMillionYears'],
    ['Y-138E8S2', -13_999_999_999, -13_000_000_000, 'billionYears'],
  ])('%s is the years %i to %i, known to the %s', (text, first, last, precision) => {
    expect(parseEdtf(text)).toMatchObject({ startMin: startOfYear(first), endMax: startOfYear(last + 1), precision });
  });
});

describe('seasons and other parts of a year', () => {
  it.each([
    ['2001-21', '2001-03-01', '2001-06-01'],
    ['2001-22', '2001-06-01', '2001-09-01'],
    ['2001-23', '2001-09-01', '2001-12-01'],
    ['2001-24', '2001-12-01', '2002-03-01'],
    ['2001-25', '2001-03-01', '2001-06-01'],
    ['2001-28', '2001-12-01', '2002-03-01'],
    ['2001-29', '2001-09-01', '2001-12-01'],
    ['2001-30', '2001-12-01', '2002-03-01'],
    ['2001-31', '2001-03-01', '2001-06-01'],
    ['2001-32', '2001-06-01', '2001-09-01'],
    ['2001-33', '2001-01-01', '2001-04-01'],
    ['2001-36', '2001-10-01', '2002-01-01'],
    ['2001-37', '2001-01-01', '2001-05-01'],
    ['2001-39', '2001-09-01', '2002-01-01'],
    ['2001-40', '2001-01-01', '2001-07-01'],
    ['2001-41', '2001-07-01', '2002-01-01'],
    ['2003-24', '2003-12-01', '2004-03-01'],
    ['-0001-24', '-000001-12-01', '0000-03-01'],
  ])('%s is from %s to before %s', (text, lo, hi) => {
    expect(extent(text)).toEqual([lo, hi]);
    expect(parseEdtf(text).precision).toBe('season');
  });

  it('21 to 24 follow the hemisphere', () => {
    expect(extent('2001-21', 'south')).toEqual(['2001-09-01', '2001-12-01']);
    expect(extent('2001-22', 'south')).toEqual(['2001-12-01', '2002-03-01']);
    expect(extent('2001-23', 'south')).toEqual(['2001-03-01', '2001-06-01']);
    expect(extent('2001-24', 'south')).toEqual(['2001-06-01', '2001-09-01']);
  });

  it('25 to 41 do not', () => {
    for (let code = 25; code <= 41; code++) expect(extent(`2001-${code}`, 'south')).toEqual(extent(`2001-${code}`));
  });
});

describe('qualifiers', () => {
  it.each([
    ['1984?', false, true],
    ['1984~', true, false],
    ['1984%', true, true],
    ['2004-06', false, false],
    ['2004-~06', true, false],
    ['Y-66E6~', true, false],
    ['1984?/2004~', true, true],
    ['[1667?,1668]', false, true],
  ])('%s is approximate: %s, uncertain: %s', (text, approximate, uncertain) => {
    expect(parseEdtf(text)).toMatchObject({ approximate, uncertain });
  });

  it.each([
    ['2004-06-11~', 7],
    ['2004-06~-11', 3],
    ['2004~-06-11', 1],
    ['~2004-06-11', 1],
    ['2004-~06-11', 2],
    ['2004-06-~11', 4],
    ['2004-~06-~11', 6],
  ])('%s: those to its left, or the one to its right', (text, mask) => {
    expect(parseEdtf(text).ranges[0]?.from?.approximate).toBe(mask);
  });

  it('do not widen the bounds', () => {
    expect(extent('1984%')).toEqual(extent('1984'));
  });

  it('are level 1 at the end of a date and level 2 elsewhere', () => {
    expect(['1984?', '2004-06?', '?1984', '2004?-06', '2004-?06'].map((text) => parseEdtf(text).level)).toEqual([
      1, 1, 2, 2, 2,
    ]);
  });
});

describe('an interval', () => {
  it('starts within its first date and ends within its second', () => {
    expect(parseEdtf('1965/1967-03')).toMatchObject({
      kind: 'interval',
      startMin: iso('1965-01-01'),
      startMax: iso('1966-01-01'),
      endMin: iso('1967-03-01'),
      endMax: iso('1967-04-01'),
      precision: 'year',
      openStart: null,
      openEnd: null,
    });
  });

  it.each([
    ['1999/..', null, 'open'],
    ['1999/', null, 'unknown'],
    ['../1999', 'open', null],
    ['/1999', 'unknown', null],
    ['../..', 'open', 'open'],
    ['/..', 'unknown', 'open'],
  ])('%s: start %s, end %s, without bounds', (text, openStart, openEnd) => {
    const date = parseEdtf(text);
    expect(date).toMatchObject({ openStart, openEnd, level: 1 });
    if (openStart) expect([date.startMin, date.startMax]).toEqual([-Infinity, -Infinity]);
    if (openEnd) expect([date.endMin, date.endMax]).toEqual([Infinity, Infinity]);
  });

  it.each([
    '1985/1985',
    '1985-04-12/1985-04-12',
    '2004-06-11/2004-06',
    '1984-11-12/1984-11-XX',
    '2004-12/200X',
    '1919-XX-02/1919-XX-01',
  ])('%s is fine: its end may be at or after its start', (text) => {
    expect(parseEdtf(text).kind).toBe('interval');
  });

  it('may reach from deep time to today', () => {
    expect(parseEdtf('Y-4540000000/2000-06').startMin).toBe(startOfYear(-4_540_000_000));
  });
});

describe('a set', () => {
  it('in square brackets is one instant somewhere in its extent', () => {
    const bounds = {
      startMin: iso('1667-01-01'),
      endMin: iso('1667-01-01'),
      startMax: iso('1673-01-01'),
      endMax: iso('1673-01-01'),
    };
    expect(parseEdtf('[1667,1668,1670..1672]')).toMatchObject({ kind: 'oneOf', level: 2, ...bounds });
  });

  it('in braces goes from its earliest date to its latest', () => {
    expect(parseEdtf('{1670..1672,1667}')).toMatchObject({
      kind: 'allOf',
      startMin: iso('1667-01-01'),
      startMax: iso('1668-01-01'),
      endMin: iso('1672-01-01'),
      endMax: iso('1673-01-01'),
    });
  });

  it('may begin with all that is before, or end with all that is after', () => {
    expect(parseEdtf('[..1984]')).toMatchObject({ startMin: -Infinity, endMax: iso('1985-01-01'), openStart: 'open' });
    expect(parseEdtf('{1760-01,1760-12..}')).toMatchObject({
      startMin: iso('1760-01-01'),
      endMax: Infinity,
      openEnd: 'open',
    });
  });

  it('has the precision of its coarsest date', () => {
    expect(parseEdtf('[1667-12-03,1760-12]').precision).toBe('month');
  });
});
