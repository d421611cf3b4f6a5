import { expect, it } from 'vitest';
import { textResponse } from '../../../src/feeds/text-response.ts';

it('says its parts, one after the other, in UTF-8, however long they are', async () => {
  for (const parts of [[], [''], ['one', '', 'two'], ['é'.repeat(70_000), '😀', 'a'.repeat(65_535), 'ü'], ['b'.repeat(65_536)]]) {
    const response = textResponse(parts, 'text/plain');
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(await response.text()).toBe(parts.join(''));
  }
});

it('makes no more of its text than is read', async () => {
  let made = 0;
  function* endless() {
    for (;;) yield `${made++}`.padStart(1000);
  }
  const reader = textResponse(endless(), 'text/plain').body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(made).toBeLessThan(200);
});
