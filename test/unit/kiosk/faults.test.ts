import { describe, expect, it } from 'vitest';
import { calmed, noFaults, parseFaults, waitAfter, withFault, type Faults } from '../../../src/kiosk/faults.ts';

const after = (count: number) => Array.from({ length: count }, (_, index) => `fault ${index}`).reduce<Faults>(withFault, noFaults);

describe('faults of a screen', () => {
  it('are kept up to the last 50, each within 500 characters', () => {
    expect(after(60).list).toHaveLength(50);
    expect(after(60).list.at(-1)).toBe('fault 59');
    expect(withFault(noFaults, 'x'.repeat(9999)).list[0]).toHaveLength(500);
  });

  it('let it start over after 1, 2, 4 … seconds, and at most after a minute', () => {
    expect([1, 2, 3, 6, 7, 1000].map((count) => waitAfter(after(count)))).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
  });

  it('are forgiven after a calm stretch, and not forgotten', () => {
    const { list, streak } = calmed(after(5));
    expect([list.length, streak]).toEqual([5, 0]);
  });

  it('are read from what is stored, whatever that is', () => {
    expect(parseFaults(JSON.stringify(after(2)))).toEqual(after(2));
    for (const text of [null, '', '7', '{"list":7}', '[]', '{"streak":"x"}']) expect(parseFaults(text)).toEqual(noFaults);
  });
});
