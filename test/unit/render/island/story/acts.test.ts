import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actAt, actsOf, type Part } from '../../../../../src/render/island/story/acts.ts';

const parts = fc.array(fc.constantFrom<Part>('chapter', 'scene'));

describe('acts of a story', () => {
  it('the heading of a chapter begins its first scene; further scenes begin at themselves', () => {
    expect(actsOf(['chapter', 'scene', 'scene', 'chapter', 'scene'])).toEqual([
      { start: 0, scene: 1 },
      { start: 2, scene: 2 },
      { start: 3, scene: 4 },
    ]);
  });

  it('a chapter without scenes tells none', () => {
    expect(actsOf(['chapter', 'chapter', 'scene', 'chapter'])).toEqual([
      { start: 0, scene: null },
      { start: 1, scene: 2 },
      { start: 3, scene: null },
    ]);
  });

  it('a scene before all chapters begins at itself', () => {
    expect(actsOf(['scene', 'chapter'])).toEqual([
      { start: 0, scene: 0 },
      { start: 1, scene: null },
    ]);
  });

  it('every scene is told once, in order, and no act begins after its scene', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const acts = actsOf(all);
        const told = acts.flatMap(({ scene }) => (scene === null ? [] : [scene]));
        expect(told).toEqual(all.flatMap((part, index) => (part === 'scene' ? [index] : [])));
        for (const { start, scene } of acts) expect(scene ?? start).toBeGreaterThanOrEqual(start);
      }),
    );
  });
});

describe('the act that is told', () => {
  it('is the last that has begun', () => {
    expect(actAt([true, true, false])).toBe(1);
  });

  it('is none before the first', () => {
    expect(actAt([false, false])).toBe(-1);
  });
});
