import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const dates = join(import.meta.dirname, '../../../src/dates');

/** All modules that a module brings with it, below src/dates. */
function broughtBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  seen.add(file);
  const text = readFileSync(join(dates, file), 'utf8');
  for (const [, to = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm)) {
    const next = relative(dates, join(dates, dirname(file), to));
    if (!seen.has(next)) broughtBy(next, seen);
  }
  return seen;
}

describe('what a browser loads', () => {
  it.each(['format-instant.ts', 'format-duration.ts', 'view-interval.ts', 'parse.ts'])(
    '%s comes without the messages of six languages',
    (file) => {
      expect(
        [...broughtBy(file)].filter((module) => module.startsWith('messages') || module === 'language.ts'),
      ).toEqual([]);
    },
  );

  it('only words need them', () => {
    expect(broughtBy('format.ts')).toContain('messages/en.ts');
  });

  it('ticks need no parser', () => {
    expect([...broughtBy('format-instant.ts')].sort()).toEqual([
      'calendar.ts',
      'deep-time.ts',
      'format-instant.ts',
      'intl.ts',
      'year-format.ts',
    ]);
  });
});
