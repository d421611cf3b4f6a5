import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/dates/parse.ts';
import { dateEnds } from '../../../src/events/date-ends.ts';

describe('dateEnds', () => {
  it.each([
    ['1970', undefined],
    ['196X', undefined],
    ['1965/1967', undefined],
    ['1970~', ['about', 'about']],
    ['?1984-05', ['doubt', 'doubt']],
    ['1984?/2004~', ['doubt', 'about']],
    ['1984%/2004', ['both', 'sharp']],
    ['1999/..', ['sharp', 'open']],
    ['/1985~', ['unknown', 'about']],
    ['[1667,1668]', ['among', 'among']],
    ['[..1760?]', ['open', 'among']],
    ['{1960,1961?}', ['doubt', 'doubt']],
  ])('%s: %j', (date, ends) => {
    expect(dateEnds(parseEdtf(date))).toEqual(ends);
  });
});
