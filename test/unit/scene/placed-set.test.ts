import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedSet } from '../../../src/scene/placed-set.ts';

describe('a placed set', () => {
  it('that is empty has no neighbours', () => {
    const set = placedSet(100);
    expect([set.before(50), set.after(50)]).toEqual([-1, -1]);
  });

  it('of size 0 can be asked', () => {
    expect([placedSet(0).before(0), placedSet(0).after(0)]).toEqual([-1, -1]);
  });

  it('finds the nearest on either side, not the one asked about', () => {
    const set = placedSet(100);
    for (const i of [3, 40, 50, 60, 99]) set.add(i);
    expect([set.before(50), set.after(50)]).toEqual([40, 60]);
    expect([set.before(51), set.after(49)]).toEqual([50, 50]);
  });

  it('knows its ends', () => {
    const set = placedSet(2000);
    set.add(0);
    set.add(1999);
    expect([set.before(0), set.after(0), set.before(1999), set.after(1999)]).toEqual([-1, 1999, 0, -1]);
  });

  it('crosses words of 32 and their summaries', () => {
    const set = placedSet(40_000);
    for (const i of [31, 32, 1023, 1024, 32_767, 32_768]) set.add(i);
    expect([31, 32, 1023, 1024, 32_767].map((i) => set.after(i))).toEqual([32, 1023, 1024, 32_767, 32_768]);
    expect([32, 1023, 1024, 32_767, 32_768].map((i) => set.before(i))).toEqual([31, 32, 1023, 1024, 32_767]);
  });

  it('answers as a sorted list does', () => {
    const sizes = fc.constantFrom(1, 31, 32, 33, 1024, 1025, 40_000);
    const cases = sizes.chain((size) => {
      const member = fc.nat({ max: size - 1 });
      return fc.record({ size: fc.constant(size), members: fc.array(member, { maxLength: 50 }), asked: member });
    });
    fc.assert(
      fc.property(cases, ({ size, members, asked }) => {
        const set = placedSet(size);
        for (const i of members) set.add(i);
        expect(set.before(asked)).toBe(Math.max(-1, ...members.filter((i) => i < asked)));
        const above = members.filter((i) => i > asked);
        expect(set.after(asked)).toBe(above.length > 0 ? Math.min(...above) : -1);
      }),
    );
  });
});
