import { describe, expect, it } from 'vitest';
import { categoriesOf } from '../../../src/events/category.ts';
import { shapes, tokens } from '../../../src/events/palette.ts';

describe('declared categories', () => {
  it('keep their order, whether events use them or not', () => {
    const categories = categoriesOf(['law'], { science: { label: 'Science' }, law: { label: 'Law & regulation' } });
    expect(categories.map(({ id, label }) => [id, label])).toEqual([
      ['science', 'Science'],
      ['law', 'Law & regulation'],
    ]);
  });

  it('have the colour that is declared, or the next of the palette', () => {
    const categories = categoriesOf([], { a: { label: 'A' }, b: { label: 'B', color: 'grey' }, c: { label: 'C' } });
    expect(categories.map(({ color }) => color)).toEqual([tokens[0], 'grey', tokens[2]]);
  });

  it('have a shape each, which begins anew when all are taken', () => {
    const many = Object.fromEntries(Array.from({ length: shapes.length + 1 }, (_, index) => [`c${index}`, { label: 'C' }]));
    expect(categoriesOf([], many).map(({ shape }) => shape)).toEqual([...shapes, shapes[0]]);
  });
});

describe('categories that are not declared', () => {
  it('are those that events name, each once, in the order of the alphabet', () => {
    expect(categoriesOf(['popular-culture', 'law', 'law'], undefined)).toEqual([
      { id: 'law', label: 'Law', color: tokens[0], shape: shapes[0] },
      { id: 'popular-culture', label: 'Popular culture', color: tokens[1], shape: shapes[1] },
    ]);
  });

  it('are none without events', () => {
    expect(categoriesOf([], undefined)).toEqual([]);
  });
});
