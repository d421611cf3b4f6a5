import { startOfYear } from './calendar.ts';
import type { Digits } from './digits.ts';
import { component, type EdtfDate, type Precision } from './edtf.ts';
import { at, Fault, unexpected } from './fault.ts';
import { takeQualifier } from './qualifier.ts';
import type { Draft } from './read-date.ts';

type YearBounds = Pick<EdtfDate, 'lo' | 'hi' | 'precision' | 'yearMin' | 'yearMax'>;

/**
 * Reads a year with a Y in front: `Y170000002`, `Y-17E7` (17 followed by seven
 * zeros), with significant digits `Y3388E2S3`.
 */
export function readLongYear(draft: Draft): YearBounds {
  const { text, end } = draft;
  const start = draft.position;
  if (draft.level === 0) draft.level = 1;
  draft.position++;
  const negative = text[draft.position] === '-' && draft.position < end;
  if (negative) draft.position++;
  const digitsFrom = draft.position;
  let year = takeNumber(draft, 'a digit of the year');
  const digits = draft.position - digitsFrom;
  if (text[digitsFrom] === '0')
    throw new Fault(digitsFrom, `a year with Y does not begin with a 0, as ${at(digitsFrom)}`);
  if (is(draft, 'E')) {
    draft.level = 2;
    draft.position++;
    const exponentAt = draft.position;
    year *= 10 ** takeNumber(draft, 'a digit of the exponent');
    if (text[exponentAt] === '0') throw new Fault(exponentAt, `the exponent ${at(exponentAt)} does not begin with a 0`);
  } else if (digits < 5) {
    const guess =
      text.slice(0, start) + (negative ? '-' : '') + text.slice(digitsFrom, digitsFrom + digits).padStart(4, '0');
    const problem = `the Y ${at(start)} is for years of more than four digits`;
    throw new Fault(start, problem, guess + text.slice(digitsFrom + digits));
  }
  const bounds = is(draft, 'S') ? significant(draft, year, negative) : single(negative ? -year : year);
  return toEnd(draft, bounds);
}

/** Reads the significant digits of a year of four digits, from the `S` on: `1950S2`. */
export function readSignificantDigits(draft: Draft, year: Digits, negative: boolean): YearBounds {
  if (year.places.length > 0) {
    throw new Fault(draft.position, `the S ${at(draft.position)} follows a year with unspecified digits`);
  }
  return toEnd(draft, significant(draft, year.least, negative));
}

/**
 * `S3` says that only the first three digits of the number count: the years
 * that share them, so that 171010000S3 is 171000000 to 171999999. (An example
 * in the Library of Congress's text ends at 171010999, which would be six
 * digits.) Leading zeros are not significant, and more digits than there are
 * add nothing.
 */
function significant(draft: Draft, year: number, negative: boolean): YearBounds {
  draft.level = 2;
  draft.position++;
  const countAt = draft.position;
  const count = takeNumber(draft, 'a number of significant digits');
  if (draft.text[countAt] === '0') {
    throw new Fault(countAt, `the number of significant digits ${at(countAt)} counts from 1`);
  }
  const digits = year === 0 ? 1 : Math.floor(Math.log10(year) + 1e-12) + 1;
  const unit = 10 ** Math.max(0, digits - count);
  const least = Math.floor(year / unit) * unit;
  const most = least + unit - 1;
  const [yearMin, yearMax] = negative ? [-most, -least] : [least, most];
  return { ...between(yearMin, yearMax), precision: precisionOf(unit) };
}

function single(year: number): YearBounds {
  return { ...between(year, year), precision: 'year' };
}

function between(yearMin: number, yearMax: number) {
  return { lo: startOfYear(yearMin), hi: startOfYear(yearMax + 1), yearMin, yearMax };
}

const powers: readonly Precision[] = [
  'year',
  'decade',
  'century',
  'millennium',
  'tenMillennia',
  'hundredMillennia',
  'millionYears',
  'tenMillionYears',
  'hundredMillionYears',
];

function precisionOf(unit: number): Precision {
  return powers[Math.round(Math.log10(unit))] ?? 'billionYears';
}

function toEnd<T>(draft: Draft, bounds: T): T {
  takeQualifier(draft, component.year, true);
  if (draft.position < draft.end) {
    if (draft.text[draft.position] === '-') {
      throw new Fault(draft.position, `a year written with Y or S takes no month, as ${at(draft.position)}`);
    }
    throw unexpected(draft.text, draft.position, draft.end, 'the end of the year');
  }
  return bounds;
}

function takeNumber(draft: Draft, wanted: string): number {
  const { text, end } = draft;
  const from = draft.position;
  let number = 0;
  while (draft.position < end) {
    const digit = text.charCodeAt(draft.position) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    number = number * 10 + digit;
    draft.position++;
  }
  if (draft.position === from) throw unexpected(text, from, end, wanted);
  return number;
}

function is(draft: Draft, letter: string): boolean {
  return draft.position < draft.end && draft.text[draft.position] === letter;
}
