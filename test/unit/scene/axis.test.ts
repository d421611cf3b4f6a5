import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfYear } from '../../../src/dates/calendar.ts';
import { axis } from '../../../src/scene/axis.ts';
import { fitView, type Size } from '../../../src/scene/fit-view.ts';
import { gapsScale, logScale, timeScale, type Scale } from '../../../src/scene/scale.ts';

const size: Size = { length: 1000, em: 10, orientation: 'horizontal', rowHeight: 2, padStart: 0, padEnd: 0, locale: 'en' };

/** The axis under what a scale shows between two years. */
function between(from: number, to: number, scale: Scale, extent?: { readonly lo: number; readonly hi: number }) {
  const view = fitView(startOfYear(from), startOfYear(to), scale, size);
  return axis(scale, view, size, 1 / (view.msPerPx * size.em), extent);
}

const labels = (ticks: readonly { label: string }[]) => ticks.map(({ label }) => label);

describe('an axis by time', () => {
  it('has ticks that stand where their instants do', () => {
    const { minor } = between(2000, 2100, timeScale());
    expect(labels(minor)).toEqual(['2000', '2005', '2010', '2015', '2020', '2025', '2030', '2035', '2040', '2045', '2050', '2055', '2060', '2065', '2070', '2075', '2080', '2085', '2090', '2095', '2100']);
    expect(minor[10]?.position).toBeCloseTo(500, 0);
  });

  it('names decades above years, each where it is seen', () => {
    const { major } = between(1965, 1985, timeScale());
    expect(major.map(({ label, start, end }) => [label, Math.round(start), Math.round(end)])).toEqual([
      ['1960–1969', 0, 250],
      ['1970–1979', 250, 750],
      ['1980–1989', 750, 1000],
    ]);
    expect(major[0]?.position).toBe(5);
  });

  it('ends with the history that it is of', () => {
    const { minor, major } = between(1965, 1985, timeScale(), { lo: startOfYear(1971), hi: startOfYear(1980) });
    expect([minor[0]?.label, minor.at(-1)?.label]).toEqual(['1971', '1980']);
    expect(labels(major)).toEqual(['1970–1979']);
  });

  it('names no decade that has no room', () => {
    expect(labels(between(1969, 1992, timeScale()).major)).toEqual(['1970–1979', '1980–1989', '1990–1999']);
  });
});

describe('an axis by gaps', () => {
  const year = (n: number) => startOfYear(n);
  const scale = gapsScale([year(1000), year(1010), year(1990), year(2000)], { lo: year(1000), hi: year(2000) });

  it('has the ticks of time on both sides of a fold', () => {
    const minor = labels(between(980, 2020, scale).minor);
    expect(minor).toContain('990');
    expect(minor).toContain('2010');
  });

  it('has no ticks in a fold that is narrow', () => {
    const { minor } = between(700, 2300, scale);
    expect(minor.filter(({ at }) => at > year(1021) && at < year(1979))).toEqual([]);
  });

  it('keeps labels off a fold, also where that is just out of view', () => {
    // The fold begins in 1022, 10 px after 1020.
    const folds = gapsScale([year(1000), year(1007), year(2000)], { lo: year(1000), hi: year(2000) });
    const msPerPx = (year(2001) - year(2000)) / 5;
    const until = (end: number) => labels(axis(folds, { centre: end - 500 * msPerPx, msPerPx }, size, 0.1 / msPerPx).minor);
    for (const end of [year(1021), year(1022), year(1025)]) expect(until(folds.to(end)).slice(-2)).toEqual(['1000', '1010']);
  });

  it('has ticks of centuries in a fold that fills the drawing, though years would fit beside it', () => {
    expect(labels(between(1100, 1900, scale).minor)).toContain('1400');
    expect(between(1100, 1900, scale).minor.length).toBeLessThan(25);
  });

  it('names a fold by the time without events, where ticks give way to it', () => {
    const { folds, minor } = between(980, 2020, scale);
    expect(folds.map(({ label, brief }) => [label, brief])).toEqual([['980 years', '980 years']]);
    const middle = ((folds[0]?.start ?? 0) + (folds[0]?.end ?? 0)) / 2;
    for (const { position } of minor) expect(Math.abs(position - middle)).toBeGreaterThan(40);
  });

  it('names as much of folds that are near each other as has room', () => {
    const near = gapsScale([0, 100, 200, 400].map((n) => year(n)), { lo: year(0), hi: year(400) });
    const names = (from: number, to: number) => between(from, to, near).folds.map(({ brief }) => brief);
    expect(names(-10, 410)).toEqual(['100 years', '100 years', '200 years']);
    expect(names(-200, 600)).toEqual(['100y', '100y', '200y']);
    expect(names(-1000, 1400)).toEqual(['', '', '200y']);
  });

  it('takes no longer where a fold of four billion years is next to days', () => {
    const deep = gapsScale([year(-4_000_000_000), year(2000), year(2000) + 1e9], { lo: year(-4_000_000_000), hi: year(2000) + 1e9 });
    const view = { centre: deep.to(year(2000)) - 1e17, msPerPx: 1e6 };
    expect(axis(deep, view, size, 1 / 1e7).minor.length).toBeLessThan(40);
  });
});

describe('an axis by log', () => {
  it('has finer ticks the nearer to the present', () => {
    const { minor } = between(1900, 2024, logScale(startOfYear(2024)));
    const gaps = minor.slice(1).map(({ at }, index) => at - (minor[index]?.at ?? 0));
    expect(labels(minor)).toContain('1960');
    expect(labels(minor)).toContain('Jul');
    expect((gaps[0] ?? 0) / (gaps.at(-1) ?? 1)).toBeGreaterThan(10);
  });

  it('holds all of time', () => {
    const { minor } = between(-13_800_000_000, 2024, logScale(startOfYear(2024)));
    expect(minor.length).toBeGreaterThan(10);
    expect(minor.length).toBeLessThan(40);
    expect(labels(minor)).toContain('4 billion');
  });

  it('names a year once, though its ticks change their step in it', () => {
    const { major } = between(2000, 2024, logScale(startOfYear(2024)));
    expect(new Set(labels(major)).size).toBe(major.length);
  });

  it('has each tick once, however near', () => {
    const scale = logScale(5e9);
    const { minor } = axis(scale, { centre: scale.to(4e9), msPerPx: 5e-10 }, size, 1 / 5e-9);
    expect(labels(minor)).toEqual(['40.000']);
  });

  it('has no ticks where time runs over', () => {
    const scale = logScale(0);
    const view = { centre: -scale.to(1e300) * 3, msPerPx: 1e10 };
    expect(axis(scale, view, size, 1e-11)).toEqual({ minor: [], major: [], folds: [] });
  });
});

describe('an axis in deep time', () => {
  it('tells amounts in words, and beside them once what they are', () => {
    const { minor, major } = between(-4_600_000_000, 2024, timeScale());
    expect(labels(minor).slice(-4)).toEqual(['1.5 billion', '1 billion', '500 million', '2000']);
    expect(labels(major)).toEqual(['… years ago']);
  });

  it.each([
    ['nl', '4 miljard', '… jaar geleden'],
    ['fr', '4 milliards', 'il y a … d’années'],
    ['de', '4 Milliarden', 'vor … Jahren'],
    ['es', '4 mil millones', 'hace … de años'],
    ['ar', '4 مليار', 'قبل … سنة'],
  ])('does so in %s: %s, %s', (locale, amount, frame) => {
    const words = { ...size, locale };
    const view = fitView(startOfYear(-4_600_000_000), startOfYear(2024), timeScale(), words);
    const { minor, major } = axis(timeScale(), view, words, 1 / (view.msPerPx * size.em));
    expect(labels(minor)).toContain(amount);
    expect(labels(major)).toEqual([frame]);
  });

  it('keeps to symbols where ticks are a column', () => {
    const column = { ...size, orientation: 'vertical' } as const;
    const view = fitView(startOfYear(-4_600_000_000), startOfYear(2024), timeScale(), column);
    const { minor } = axis(timeScale(), view, column, 1 / (view.msPerPx * size.em));
    expect(labels(minor)).toContain('4 Ga');
  });

  it('gives history its own ticks where it has room beside deep time', () => {
    const { minor, major } = between(-40_000, 2024, timeScale());
    expect(labels(minor)).toEqual(['40,000', '35,000', '30,000', '25,000', '15000 BC', '10000 BC', '5000 BC', '1']);
    expect(labels(major)).toEqual(['… years ago']);
  });

  it('tells years apart, however deep', () => {
    const { minor } = between(-66_000_300, -66_000_000, timeScale());
    expect(minor.length).toBeGreaterThan(3);
    expect(new Set(labels(minor)).size).toBe(minor.length);
  });
});

describe('an axis from a minute to all of time', () => {
  it.each(['en', 'nl', 'fr', 'de', 'es', 'ar'])('in %s tells its ticks apart, knows no year 0, and keeps them clear of each other', (locale) => {
    const words = { ...size, locale };
    // From a whole picture of a minute to one of 13.8 billion years, about instants old and new.
    const lengths = Array.from({ length: 54 }, (_, n) => 60_000 * 2 ** n).filter((length) => length < 4.4e20);
    for (const at of [startOfYear(1969), startOfYear(0), startOfYear(-9000)]) {
      for (const length of lengths) {
        const msPerPx = length / size.length;
        const { minor } = axis(timeScale(), { centre: at, msPerPx }, words, 1 / (msPerPx * size.em));
        expect(minor.length, `${length}`).toBeGreaterThan(1);
        const zero = /^[0٠]$/;
        expect(labels(minor).filter((label) => zero.test(label))).toEqual([]);
        minor.forEach(({ position, label }, index) => {
          const before = minor[index - 1];
          if (!before) return;
          expect(label).not.toBe(before.label);
          expect(position - before.position, `${before.label} ${label}`).toBeGreaterThan(((label.length + before.label.length) / 4) * size.em);
        });
      }
    }
  });
});

describe('labels of any axis', () => {
  const scales = [
    ['time', timeScale()],
    ['gaps', gapsScale([-6e13, -5.5e13, 0, 1e12, 1.7e12], { lo: -6e13, hi: 2e12 })],
    ['log', logScale(1.7e12)],
  ] as const;

  it.each(scales)('lie clear of each other, by %s', (_name, scale) => {
    const views = fc.record({
      at: fc.integer({ min: -6e13, max: 2e12 }),
      octave: fc.double({ min: -2, max: 34, noNaN: true }),
    });
    fc.assert(
      fc.property(views, ({ at, octave }) => {
        const unit = scale.to(2e12) - scale.to(-6e13);
        const msPerPx = unit / 2 ** octave / size.length;
        // Half an em a letter: what the ladder of steps reckons with, years BC of four digits included.
        const { minor, major } = axis(scale, { centre: scale.to(at), msPerPx }, size, 1 / (msPerPx * size.em));
        minor.forEach(({ position, label }, index) => {
          const before = minor[index - 1];
          if (!before) return;
          expect(position - before.position).toBeGreaterThan(((label.length + before.label.length) / 4) * size.em);
        });
        major.forEach(({ start, end, position, label }, index) => {
          expect(position).toBeGreaterThanOrEqual(start - 1e-6);
          expect(position + label.length * 0.5 * size.em).toBeLessThanOrEqual(end + 0.5 * size.em);
          if (index > 0) expect(start).toBeGreaterThanOrEqual((major[index - 1]?.end ?? 0) - 1e-6);
        });
        expect(minor.length).toBeLessThan(60);
      }),
      { numRuns: 300 },
    );
  });
});
