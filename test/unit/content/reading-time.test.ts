import { describe, expect, it } from 'vitest';
import { readingMinutes, wordCount } from '../../../src/content/reading-time.ts';

describe('words', () => {
  it.each([
    ['en', 'It’s 9.87 times – don’t laugh.', 5],
    ['nl', 'Dat is ’s avonds zo.', 5],
    ['ar', 'جلست القطة على الحصيرة.', 4],
    ['en', '', 0],
  ])('in %s of “%s” are %i', (lang, text, count) => {
    expect(wordCount(text, lang)).toBe(count);
  });
});

describe('reading time', () => {
  it.each([
    [0, 0],
    [1, 1],
    [230, 1],
    [344, 1],
    [345, 2],
    [2300, 10],
  ])('of %i words is %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
