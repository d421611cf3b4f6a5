import type { Precision, TimeOfDay } from './edtf.ts';
import { at, Fault, unexpected } from './fault.ts';

/** A time of day and how long it may last, in milliseconds. */
export interface ReadTime {
  readonly time: TimeOfDay;
  readonly precision: Precision;
  readonly duration: number;
}

/**
 * Reads what follows the `T`: `23:20:30`, then nothing (UTC), `Z`, `+04` or
 * `+04:30`. EDTF knows no 24:00, no leap second, no part of a second and no
 * time without seconds; `reduced` allows the last two.
 *
 * @throws Fault
 */
export function readTime(text: string, from: number, end: number, reduced: boolean): ReadTime {
  const hour = twoDigits(text, from, end, 23, 'hour');
  let precision: Precision = 'hour';
  let duration = 3_600_000;
  let position = from + 2;
  let minute = 0;
  let second = 0;
  if (!reduced || text[position] === ':') {
    colon(text, position, end);
    minute = twoDigits(text, position + 1, end, 59, 'minute');
    [precision, duration, position] = ['minute', 60_000, position + 3];
    if (!reduced || text[position] === ':') {
      colon(text, position, end);
      second = twoDigits(text, position + 1, end, 59, 'second');
      [precision, duration, position] = ['second', 1000, position + 3];
      if (reduced && text[position] === '.') {
        let past = position + 1;
        while (past < end && isDigit(text, past)) past++;
        if (past === position + 1) throw unexpected(text, past, end, 'a digit');
        second += Number(text.slice(position, past));
        [precision, duration, position] = ['subsecond', 10 ** (4 - (past - position)), past];
      }
    }
  }
  return { time: { hour, minute, second, offset: readOffset(text, position, end) }, precision, duration };
}

/** Minutes east of UTC; `null` if the text ends here. */
function readOffset(text: string, position: number, end: number): number | null {
  if (position === end) return null;
  const sign = text[position];
  if (sign === 'Z') {
    if (position + 1 < end) throw unexpected(text, position + 1, end, 'the end of the time');
    return 0;
  }
  if (sign === '.' || sign === ',') {
    throw new Fault(position, `parts of a second, ${at(position)}, are not in EDTF`);
  }
  if (sign !== '+' && sign !== '-') throw unexpected(text, position, end, 'Z, an offset such as +01:00 or the end');
  let offset = twoDigits(text, position + 1, end, 23, 'hour of the offset') * 60;
  if (position + 3 < end) {
    colon(text, position + 3, end);
    offset += twoDigits(text, position + 4, end, 59, 'minute of the offset');
    if (position + 6 < end) throw unexpected(text, position + 6, end, 'the end of the offset');
  }
  if (offset === 0 && sign === '-') {
    throw new Fault(position, `the offset ${at(position)} is a negative zero; UTC is Z or +00:00`);
  }
  return sign === '-' ? -offset : offset;
}

function twoDigits(text: string, position: number, end: number, last: number, name: string): number {
  for (let i = position; i < position + 2; i++) {
    if (i >= end || !isDigit(text, i)) throw unexpected(text, i, end, `a digit of the ${name}`);
  }
  const value = (text.charCodeAt(position) - 48) * 10 + text.charCodeAt(position + 1) - 48;
  if (value > last) {
    const digits = text.slice(position, position + 2);
    throw new Fault(position, `${name} ${digits} ${at(position)} does not exist; it runs from 00 to ${last}`);
  }
  return value;
}

function colon(text: string, position: number, end: number): void {
  if (position >= end || text[position] !== ':') throw unexpected(text, position, end, 'a colon');
}

function isDigit(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code >= 48 && code <= 57;
}
