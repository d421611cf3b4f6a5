import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EdtfError } from '../../../src/dates/edtf-error.ts';
import { parseEdtf } from '../../../src/dates/parse.ts';

function fault(input: string): EdtfError {
  try {
    parseEdtf(input);
  } catch (error) {
    if (error instanceof EdtfError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(input)} was accepted`);
}

describe('what authors are told', () => {
  it.each([
    ['1970-13-01', 5, 'month 13 at character 6 does not exist; months run from 01 to 12'],
    [
      '2001-42',
      5,
      'month 42 at character 6 does not exist; months run from 01 to 12, seasons and quarters from 21 to 41; write "2001/2042"',
    ],
    ['2001-21-05', 5, 'the season 21 at character 6 cannot have a day'],
    [
      '1970-02-30',
      8,
      'day 30 at character 9 does not exist; the days of that month run from 01 to 28; write "1970-02-28"',
    ],
    ['1985-00', 5, 'month 00 at character 6 does not exist; a month that is not known is left out; write "1985"'],
    [
      '1985-06-00',
      8,
      'day 00 at character 9 does not exist; the days of that month run from 01 to 30; write "1985-06"',
    ],
    ['-0000', 0, 'year -0000 at character 1 does not exist; 1 BC is 0000 and 2 BC is -0001; write "0000"'],
    ['196x', 3, '"x" at character 4 is no digit; an unspecified digit is a capital X; write "196X"'],
    [
      '1960s',
      4,
      '"s" at character 5 stands where a hyphen or the end of the date should be; write "196X" for the 1960s',
    ],
    ['c. 1970', 0, '"c" at character 1 stands where a digit of the year should be; write "1970~" for about 1970'],
    ['Feb 1970', 0, '"F" at character 1 stands where a digit of the year should be; write "1970-02"'],
    ['19/02/1970', 5, 'the "/" at character 6 is one too many; an interval has two ends; write "1970-02-19"'],
    ['1970-2', 6, 'a digit of the month is missing at its end; write "1970-02"'],
    ['[1667, 1668]', 6, 'a space at character 7 stands where a digit of the year should be; write "[1667,1668]"'],
    ['[1667', 5, 'the "[" at character 1 is not closed by a "]" at its end'],
    [
      '12000',
      4,
      '"0" at character 5 is a digit too many; longer years take a Y in front, months and days a hyphen; write "Y12000" for the year 12000',
    ],
    ['Y2006', 0, 'the Y at character 1 is for years of more than four digits; write "2006"'],
    ['2008/1964', 5, 'its end, "1964" at character 6, lies before its start, "2008"; write "1964/2008"'],
    ['/', 0, 'an interval of which neither end is known says nothing'],
    [
      '2004-01-01T10:10:10Z/2005',
      10,
      'the time of day at character 11 stands in an interval, whose ends are whole days; write "2004-01-01/2005"',
    ],
    ['1985-04-12T24:00:00', 11, 'hour 24 at character 12 does not exist; it runs from 00 to 23'],
    ['1985-04-12T23:20Z', 16, '"Z" at character 17 stands where a colon should be; write "1985-04-12T23:20:00Z"'],
    ['19XX-02-30', 8, 'the date that ends at character 9 fits no day of the calendar'],
    ['Y1E300', 0, 'the year at character 1 is too far away to be told from its neighbours'],
    ['', 0, 'it is empty; write a date such as "1970-02-19", "196X" or "1965/1967"'],
  ])('%j, character %i: %s', (input, position, problem) => {
    const error = fault(input);
    expect(error.message).toBe(`${JSON.stringify(input)} is not an EDTF date: ${problem}.`);
    expect(error.position).toBe(position);
    expect(error.input).toBe(input);
  });

  it('the suggestion stands alone, too', () => {
    expect(fault('1960s').suggestion).toBe('write "196X" for the 1960s');
    expect(fault('yesterday').suggestion).toBeNull();
  });
});

describe('suggestions', () => {
  it.each([
    ['1900s', '"190X" for the decade or "19XX" for the century'],
    ['the 1960’s', '"196X" for the 1960s'],
    ['late 1990s', '"1995/1999" for the late 1990s'],
    ['19th century', '"18XX" for the years 1800 to 1899'],
    ['19??', '"19XX"'],
    ['circa 1970-02', '"1970-02~" for about 1970-02'],
    ['ca. 1960s', '"196X~" for about 196X'],
    ['perhaps 1984', '"1984?" for 1984, uncertain'],
    ['1984??', '"1984?"'],
    ['19 February 1970', '"1970-02-19"'],
    ['Feb 19, 1970', '"1970-02-19"'],
    ['19.02.1970', '"1970-02-19"'],
    ['02/19/1970', '"1970-02-19"'],
    ['01/02/1970', '"1970-02-01" or "1970-01-02"'],
    ['1970/02/19', '"1970-02-19"'],
    ['19700219', '"1970-02-19"'],
    ['1970-2-9', '"1970-02-09"'],
    ['spring 2001', '"2001-21" for spring 2001'],
    ['2001-Q3', '"2001-35" for quarter 3 of 2001'],
    ['44 BC', '"-0043" for 44 BC'],
    ['AD 44', '"0044"'],
    ['4.54 billion years ago', '"Y-4540000000" for 4.54 billion years ago'],
    ['66 Ma', '"Y-66000000" for 66 million years ago'],
    ['1939–1945', '"1939/1945"'],
    ['1914-18', '"1914/1918"'],
    ['Feb 1970 - Mar 1971', '"1970-02/1971-03"'],
    ['1999/present', '"1999/.." for 1999 and ever since'],
    ['since 1999', '"1999/.." for 1999 and ever since'],
    ['until 1999', '"../1999" for until 1999'],
    ['before 1999', '"[..1999]" for 1999 or earlier'],
    ['[1990..1984]', '"[1984..1990]"'],
    ['1985-04-12 23:20', '"1985-04-12T23:20:00"'],
    [' 1970', '"1970"'],
    ['(2004)?-06-04~', '"2004?-06-04~"'],
  ])('%j: write %s', (input, advice) => {
    expect(fault(input).suggestion).toBe(`write ${advice}`);
  });

  it('are themselves EDTF, for whatever text', () => {
    const piece = fc.constantFrom(
      '19',
      '60',
      '1970',
      '-',
      '/',
      ' ',
      'X',
      'x',
      '?',
      '~',
      's',
      'c.',
      'Feb',
      'BC',
      '..',
      '[',
      ']',
      'T',
      ':',
      '02',
      ',',
      'Y',
      'E',
      'Ma',
      'to',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let error: unknown = null;
        try {
          parseEdtf(text);
        } catch (caught) {
          error = caught;
        }
        if (error === null) return;
        if (!(error instanceof EdtfError)) throw error;
        expect(error.position).toBeGreaterThanOrEqual(0);
        expect(error.position).toBeLessThanOrEqual(text.length);
        for (const [, edtf = ''] of (error.suggestion ?? '').matchAll(/"([^"]*)"/g)) parseEdtf(edtf);
      }),
      { numRuns: 5000 },
    );
  });
});
