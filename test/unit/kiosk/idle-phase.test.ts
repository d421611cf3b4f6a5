import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idlePhase, idleTimes, secondsLeft, untilNextPhase } from '../../../src/kiosk/idle-phase.ts';

const times = idleTimes(90);

describe('a screen that nobody touches', () => {
  it('says so after 70 seconds, asks after 75, and starts over after 90', () => {
    expect(times).toEqual({ noticed: 70_000, warned: 75_000, over: 90_000 });
    expect([0, 69_999, 70_000, 74_999, 75_000, 89_999, 90_000].map((still) => idlePhase(still, times))).toEqual([
      'active',
      'active',
      'noticed',
      'noticed',
      'warned',
      'warned',
      'over',
    ]);
  });

  it('tells at least 20 seconds before, and asks 15, however short the time is meant to be', () => {
    expect(idleTimes(1)).toEqual({ noticed: 10_000, warned: 15_000, over: 30_000 });
    expect(idleTimes(600)).toEqual({ noticed: 580_000, warned: 585_000, over: 600_000 });
  });

  it('starts over at once when it has slept past its time', () => {
    expect(idlePhase(86_400_000, times)).toBe('over');
    expect(untilNextPhase(86_400_000, times)).toBe(Infinity);
  });

  it('counts down from 15 to 0 in whole seconds', () => {
    expect([75_000, 75_001, 76_000, 89_999, 90_000, 99_000].map((still) => secondsLeft(still, times))).toEqual([15, 15, 14, 1, 0, 0]);
  });

  it('is in the next phase exactly when it has waited for it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 3600 }), fc.integer({ min: 0, max: 3_600_000 }), (seconds, still) => {
        const own = idleTimes(seconds);
        const rest = untilNextPhase(still, own);
        if (rest === Infinity) return idlePhase(still, own) === 'over';
        return idlePhase(still + rest - 1, own) === idlePhase(still, own) && idlePhase(still + rest, own) !== idlePhase(still, own);
      }),
    );
  });
});
