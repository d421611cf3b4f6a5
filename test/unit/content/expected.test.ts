import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { expected } from '../../../src/content/expected.ts';
import { fieldsAt } from '../../../src/content/fields.ts';

function refusal(schema: z.ZodType, data: unknown): string | undefined {
  return schema.safeParse(data, { error: expected }).error?.issues[0]?.message;
}

describe('what an author’s own field may be', () => {
  it.each([
    [z.string(), 7, 'a text; in quotes, "7"'],
    [z.string(), ['a'], 'a text'],
    [z.number(), '7', 'a number'],
    [z.int(), 1.5, 'a whole number'],
    [z.boolean(), 'no', 'true or false'],
    [z.array(z.string()), 'a', 'a list'],
    [z.object({}), 'a', 'fields with values: { … }'],
    [z.enum(['a', 'b']), 'c', 'one of "a", "b"'],
    [z.literal('a'), 'c', '"a"'],
    [z.number().max(9), 12, 'a number of at most 9'],
    [z.number().min(1), 0, 'a number of at least 1'],
    [z.string().max(2), 'abc', 'a text of at most 2 characters; this one has 3'],
    [z.array(z.string()).min(1), [], 'a list of at least 1'],
    [z.url(), 'a', 'an address, such as https://example.org/'],
    [z.email(), 'a', 'a text of the form "email"'],
    [z.string().regex(/^x/), 'a', 'a text that matches /^x/'],
  ])('%#: is said in words', (schema, data, words) => {
    expect(refusal(schema, data)).toBe(words);
  });

  it('is said in its own words where it has some', () => {
    expect(refusal(z.string({ error: 'a species' }), 7)).toBe('a species');
  });
});

describe('the fields of a schema', () => {
  const place = z.strictObject({ name: z.string(), lat: z.number() });
  const schema = z.strictObject({
    title: z.string(),
    place: place.optional(),
    list: z.array(place).default([]),
    named: z.record(z.string(), place).optional(),
  });

  it('are found at every depth', () => {
    expect(fieldsAt(schema, [])).toEqual(['title', 'place', 'list', 'named']);
    expect(fieldsAt(schema, ['place'])).toEqual(['name', 'lat']);
    expect(fieldsAt(schema, ['list', 0])).toEqual(['name', 'lat']);
    expect(fieldsAt(schema, ['named', 'x'])).toEqual(['name', 'lat']);
  });

  it('are none where there is no object', () => {
    expect(fieldsAt(schema, ['title'])).toEqual([]);
    expect(fieldsAt(schema, ['other', 'more'])).toEqual([]);
  });
});
