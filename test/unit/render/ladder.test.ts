import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { axisHeight, gutter, horizontalPad, ladder, ladderWidth, verticalBelow, verticalPad } from '../../../src/render/geometry.ts';

const styles = join(import.meta.dirname, '../../../src/styles');
const css = (file: string) => readFileSync(join(styles, file), 'utf8');

/** Every rule of the ladder: `from-20 < 47.5`. */
const rules = [...css('ladder.css').matchAll(/\(width (<|>=) ([\d.]+)em\) \{\s+\S+ \.((?:from|until)-\d+) \{ display: none; \}/g)].map(
  ([, sign, width, name]) => `${name} ${sign} ${width}`,
);

describe('the ladder in CSS', () => {
  it('begins each step at the width at which the scene has it', () => {
    const steps = Array.from({ length: ladder.last - ladder.first }, (_, index) => ladder.first + 1 + index);
    const width = (step: number) => String(Number(ladderWidth(step).toFixed(3)));
    expect(rules).toEqual(steps.flatMap((step) => [`from-${step} < ${width(step)}`, `until-${step} >= ${width(step)}`]));
  });
});

describe('measures that CSS repeats', () => {
  const picture = css('picture.css');

  it.each([
    ['--pad-start', horizontalPad.start],
    ['--pad-end', horizontalPad.end],
    ['--pad-top', verticalPad.start],
    ['--pad-bottom', verticalPad.end],
    ['--gutter', gutter],
  ])('%s is %f em', (name, value) => {
    expect(picture).toContain(`${name}: ${value}em;`);
  });

  it('the height below the lanes, and the width below which the picture is vertical', () => {
    expect(picture).toContain(`calc((var(--breadth) + ${axisHeight}) * 1em)`);
    expect(picture).toContain(`@container annals (width < ${verticalBelow}em)`);
    expect(picture).toContain(`@container annals (width >= ${verticalBelow}em)`);
  });
});
