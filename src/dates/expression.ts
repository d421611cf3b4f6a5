import { type DateRange, type Edtf, type EdtfDate, type OpenEnd, type Precision, precisions } from './edtf.ts';
import { at, Fault } from './fault.ts';
import { type Reading, readDate } from './read-date.ts';

/**
 * Reads a whole expression: a date, an interval or a set.
 *
 * @throws Fault
 */
export function readExpression(text: string, reading: Reading): Edtf {
  const first = text[0];
  if (first === '[' || first === '{') return readSet(text, first, reading);
  const slash = text.indexOf('/');
  if (slash !== -1) return readInterval(text, slash, reading);
  if (text === '') throw new Fault(0, 'it is empty');
  const date = readDate(text, 0, text.length, reading);
  const { lo, hi } = date;
  return {
    source: text,
    level: date.level,
    kind: 'instant',
    startMin: lo,
    startMax: hi,
    endMin: lo,
    endMax: hi,
    precision: date.precision,
    approximate: date.approximate !== 0,
    uncertain: date.uncertain !== 0,
    openStart: null,
    openEnd: null,
    ranges: [{ from: date, to: date }],
  };
}

function readInterval(text: string, slash: number, reading: Reading): Edtf {
  const second = text.indexOf('/', slash + 1);
  if (second !== -1) throw new Fault(second, `the "/" ${at(second)} is one too many; an interval has two ends`);
  if (text.length === 1) throw new Fault(0, 'an interval of which neither end is known says nothing');
  const openStart = openness(text, 0, slash);
  const openEnd = openness(text, slash + 1, text.length);
  const from = openStart === null ? intervalEnd(text, 0, slash, reading) : null;
  const to = openEnd === null ? intervalEnd(text, slash + 1, text.length, reading) : null;
  if (from && to && to.hi <= from.lo) {
    const [start, end] = [text.slice(0, slash), text.slice(slash + 1)];
    const problem = `its end, ${JSON.stringify(end)} ${at(slash + 1)}, lies before its start, ${JSON.stringify(start)}`;
    throw new Fault(slash + 1, problem, `${end}/${start}`);
  }
  const whole = summary(text, [{ from, to }]);
  return {
    ...whole,
    // Unspecified digits inside an interval are a feature of level 2.
    level: whole.level === 2 || text.includes('X') ? 2 : from && to ? whole.level : 1,
    kind: 'interval',
    startMin: from ? from.lo : -Infinity,
    startMax: from ? from.hi : -Infinity,
    endMin: to ? to.lo : Infinity,
    endMax: to ? to.hi : Infinity,
    openStart,
    openEnd,
  };
}

function openness(text: string, from: number, end: number): OpenEnd {
  if (from === end) return 'unknown';
  return end - from === 2 && text.startsWith('..', from) ? 'open' : null;
}

function intervalEnd(text: string, from: number, end: number, reading: Reading): EdtfDate {
  const date = readDate(text, from, end, reading);
  if (date.time && !reading.timesAnywhere) {
    const time = text.indexOf('T', from);
    const guess = text.replaceAll(/T[^/]*/g, '');
    throw new Fault(time, `the time of day ${at(time)} stands in an interval, whose ends are whole days`, guess);
  }
  return date;
}

/** `[a,b..c]`, one of these; `{a,b..c}`, all of them. Dots first or last: that date or any earlier, or later. */
function readSet(text: string, bracket: '[' | '{', reading: Reading): Edtf {
  const closing = bracket === '[' ? ']' : '}';
  const last = text.length - 1;
  if (text[last] !== closing || last === 0) {
    throw new Fault(text.length, `the "${bracket}" at character 1 is not closed by a "${closing}" at its end`);
  }
  const ranges: DateRange[] = [];
  for (let from = 1; from <= last;) {
    const comma = text.indexOf(',', from);
    const end = comma === -1 ? last : comma;
    ranges.push(readMember(text, from, end, last, reading));
    from = end + 1;
  }
  const whole = summary(text, ranges);
  let startMin = Infinity;
  let startMax = Infinity;
  let endMin = -Infinity;
  let endMax = -Infinity;
  for (const { from, to } of ranges) {
    startMin = Math.min(startMin, from ? from.lo : -Infinity);
    startMax = Math.min(startMax, from ? from.hi : -Infinity);
    endMin = Math.max(endMin, to ? to.lo : Infinity);
    endMax = Math.max(endMax, to ? to.hi : Infinity);
  }
  const all = bracket === '{';
  return {
    ...whole,
    level: 2,
    kind: all ? 'allOf' : 'oneOf',
    startMin,
    startMax: all ? startMax : endMax,
    endMin: all ? endMin : startMin,
    endMax,
    openStart: startMin === -Infinity ? 'open' : null,
    openEnd: endMax === Infinity ? 'open' : null,
  };
}

function readMember(text: string, start: number, end: number, last: number, reading: Reading): DateRange {
  const dots = text.indexOf('..', start);
  if (dots === -1 || dots >= end) {
    const date = memberDate(text, start, end, reading);
    return { from: date, to: date };
  }
  const before = dots === start;
  const after = dots + 2 === end;
  if (before && after) throw new Fault(dots, `the ".." ${at(dots)} has no date beside it`);
  if (before && start !== 1) throw new Fault(dots, `".." before a date, as ${at(dots)}, can only come first in a set`);
  if (after && end !== last) throw new Fault(dots, `".." after a date, as ${at(dots)}, can only come last in a set`);
  const from = before ? null : memberDate(text, start, dots, reading);
  const to = after ? null : memberDate(text, dots + 2, end, reading);
  if (from && to) {
    if (from.precision !== to.precision) {
      throw new Fault(dots + 2, `the range ends ${at(dots + 2)} with another precision than it begins with`);
    }
    if (to.hi <= from.lo) {
      const swapped = `${text.slice(dots + 2, end)}..${text.slice(start, dots)}`;
      throw new Fault(
        dots + 2,
        `the range ends, ${at(dots + 2)}, before it begins`,
        text.slice(0, start) + swapped + text.slice(end),
      );
    }
  }
  return { from, to };
}

function memberDate(text: string, from: number, end: number, reading: Reading): EdtfDate {
  const date = readDate(text, from, end, reading);
  if (date.time) {
    const time = text.indexOf('T', from);
    throw new Fault(time, `the time of day ${at(time)} stands in a set, which holds whole days`);
  }
  return date;
}

function summary(source: string, ranges: readonly DateRange[]) {
  let level: 0 | 1 | 2 = 0;
  let precision: Precision | null = null;
  let approximate = false;
  let uncertain = false;
  for (const range of ranges) {
    for (const date of [range.from, range.to]) {
      if (!date) continue;
      if (date.level > level) level = date.level;
      if (!precision || precisions.indexOf(date.precision) > precisions.indexOf(precision)) precision = date.precision;
      approximate ||= date.approximate !== 0;
      uncertain ||= date.uncertain !== 0;
    }
  }
  return { source, level, precision: precision ?? ('year' as const), approximate, uncertain, ranges };
}
