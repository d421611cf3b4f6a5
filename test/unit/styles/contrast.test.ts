import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Scheme = 'light' | 'dark';
type Color = readonly [number, number, number];

const root = join(import.meta.dirname, '../../..');
const categories = ['blue', 'orange', 'green', 'purple', 'red', 'teal', 'brown', 'grey'];
const grounds = ['paper', 'surface', 'sunken'];

/** The colours that a style sheet gives to custom properties, by their names after `--annals-`. */
function colorsOf(file: string): (name: string, scheme: Scheme) => Color {
  const css = readFileSync(join(root, file), 'utf8');
  const pairs = new Map([...css.matchAll(/--annals-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, light, dark]) => [name, { light, dark }]));
  return (name, scheme) => {
    const hex = pairs.get(name)?.[scheme];
    if (!hex) throw new Error(`${file} gives no colour to --annals-${name}`);
    const part = (start: number) => parseInt(hex.slice(start, start + 2), 16);
    return [part(1), part(3), part(5)];
  };
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: Color): number {
  const [r = 0, g = 0, b = 0] = color.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour that lies on another and lets it through. */
function over(color: Color, ground: Color, opacity: number): Color {
  const mixed = (index: 0 | 1 | 2) => color[index] * opacity + ground[index] * (1 - opacity);
  return [mixed(0), mixed(1), mixed(2)];
}

it('black on white has a contrast of 21, and a colour on itself one of 1', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([10, 200, 30], [10, 200, 30])).toBe(1);
});

describe.each(['src/styles/tokens.css', 'examples/themes/harbour.css'])('%s', (file) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    const color = (name: string) => colorsOf(file)(name, scheme);

    it.each(['ink', 'muted', 'accent', ...categories])('%s can be read on all grounds', (name) => {
      for (const ground of grounds) expect(contrast(color(name), color(ground)), ground).toBeGreaterThanOrEqual(4.5);
    });

    it('text on what is marked, on the crisis line and on buttons can be read', () => {
      expect(contrast(color('ink'), color('mark'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color('ink'), color('crisis'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color('on-accent'), color('accent'))).toBeGreaterThanOrEqual(4.5);
    });

    it('edges of fields, and the focus, are seen', () => {
      for (const ground of ['paper', 'surface']) {
        expect(contrast(color('line-strong'), color(ground)), ground).toBeGreaterThanOrEqual(3);
        expect(contrast(color('focus'), color(ground)), ground).toBeGreaterThanOrEqual(3);
      }
    });

    it('the title can be read on the picture behind it', () => {
      const css = readFileSync(join(root, 'src/styles/page.css'), 'utf8');
      const wide = css.slice(css.indexOf('.annals-strata path'));
      const opacity = Number(/\n {6}opacity: ([\d.]+);/.exec(wide)?.[1]);
      expect(opacity).toBeGreaterThan(0);
      for (const category of categories) {
        const ground = over(color(category), color('paper'), opacity);
        expect(contrast(color('muted'), ground), category).toBeGreaterThanOrEqual(4.5);
      }
    });
  });
});
