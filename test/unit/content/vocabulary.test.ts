import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { vocabulary } from '../../../src/content/check-body.ts';

it('bodies are checked against the components that pages hand to them', () => {
  const file = join(import.meta.dirname, '../../../src/components/vocabulary.ts');
  const [, names = ''] = /vocabulary = \{([^}]*)\}/.exec(readFileSync(file, 'utf8')) ?? [];
  expect(vocabulary).toEqual(names.split(',').map((name) => name.trim()));
});
