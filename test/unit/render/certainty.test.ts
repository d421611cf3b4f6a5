import { describe, expect, it } from 'vitest';
import { classOf, dressOf, looksOf, strokes, tips } from '../../../src/render/certainty.ts';
import { entry, eventsOf } from '../events/entry.ts';

function eventOf(date: string) {
  const [event] = eventsOf(entry('a', date));
  if (!event) throw new Error(date);
  return event;
}

const looks = (date: string) => strokes(eventOf(date), { start: 0, end: 10 }).map(({ end, from, to }) => `${end} ${from}-${to}`);

describe('the line of a date', () => {
  it.each([
    ['196X', ['sharp 0-10']],
    ['1965/1967', ['sharp 0-10']],
    ['1999/..', ['sharp 0-10']],
    ['1970~', ['about 0-5', 'about 10-5']],
    ['1984?', ['doubt 0-5', 'doubt 10-5']],
    ['1977%', ['both 0-5', 'both 10-5']],
    ['1984?/2004~', ['doubt 0-5', 'about 10-5']],
    ['1984/2004~', ['sharp 0-5', 'about 10-5']],
    ['1985/', ['unknown 0-10']],
    ['/1985', ['unknown 0-10']],
    ['[1667,1668,1670..1672]', ['among 0-10']],
    ['[..1760]', ['among 0-10']],
    ['{1960,1961~}', ['about 0-5', 'about 10-5']],
  ])('%s looks %j', (date, expected) => {
    expect(looks(date)).toEqual(expected);
  });

  it.each([
    ['1999/..', ['10 M0-4L7 0L0 4Z']],
    ['../1999', ['0 M0-4L-7 0L0 4Z']],
    ['196X', ['0 M0-4V4', '10 M0-4V4']],
    ['[..1760]', ['0 M0-4L-7 0L0 4Z', '10 M0-4V4']],
    ['1970~', []],
    ['1985/', []],
    ['1965/1967', []],
  ])('%s has at its ends %j: arrows where it is open, caps where an instant’s bounds are known', (date, expected) => {
    expect(tips(eventOf(date), 0, 10, false).map(({ at, path }) => `${at} ${path}`)).toEqual(expected);
  });

  it('has ends that lie across it, whichever way time runs', () => {
    expect(tips(eventOf('196X'), 0, 10, true).map(({ path }) => path)).toEqual(['M-4 0H4', 'M-4 0H4']);
    expect(tips(eventOf('1999/..'), 0, 10, true).map(({ path }) => path)).toEqual(['M-4 0L0 7L4 0Z']);
  });
});

describe('the shape of a mark', () => {
  it.each([
    ['1970', false, false],
    ['1970~', true, false],
    ['1984?', false, true],
    ['1977%', true, true],
    ['1984?/2004~', false, true],
    ['1984/2004~', false, false],
  ])('%s: about %s, uncertain %s; of a span it tells where that begins', (date, about, uncertain) => {
    expect(dressOf(eventOf(date))).toEqual({ about, uncertain });
  });
});

describe('a legend', () => {
  it('has the kinds of dates that occur, and no other', () => {
    const of = (...dates: string[]) => [...looksOf(dates.map(eventOf))].sort();
    expect(of('1970-02-19')).toEqual(['sharp']);
    expect(of('196X', '1999/..')).toEqual(['interval', 'open', 'sharp', 'span']);
    expect(of('1977%')).toEqual(['about', 'both', 'doubt', 'interval']);
    expect(of('1985/', '[1667,1668]')).toEqual(['among', 'interval', 'sharp', 'span', 'unknown']);
  });
});

describe('the dates of a set', () => {
  const classes = (date: string, members: readonly { start: number; end: number }[] = []) => {
    const event = eventOf(date);
    return strokes(event, { start: 0, end: 10, members }).map((stroke) => `${classOf(event, stroke)} ${stroke.end} ${stroke.from}-${stroke.to}`);
  };
  const members = [{ start: 0, end: 1 }, { start: 8, end: 10 }];

  it('stand on the dots between them where it was one of them', () => {
    expect(classes('[1667,1675]', members)).toEqual(['annals-whisker among 0-10', 'annals-member member 0-1', 'annals-member member 8-10']);
  });

  it('stand on a thin line where it was all of them: nothing lasted from one to the next', () => {
    expect(classes('{1667,1675}', members)).toEqual(['annals-whisker sharp 0-10', 'annals-member member 0-1', 'annals-member member 8-10']);
    expect(classes('1667/1675')).toEqual(['annals-bar sharp 0-10']);
  });

  it('are in the legend as what they are', () => {
    expect([...looksOf([eventOf('{1667,1675}')])]).toEqual(['sharp', 'each']);
    expect(looksOf([eventOf('[1667,1675]')]).has('among')).toBe(true);
  });
});
