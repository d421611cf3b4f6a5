import type { z } from 'astro/zod';

/** Names of the fields that a schema has at a path: `['place']` gives those of a place. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const key of path) {
    const inner = unwrapped(at);
    const def = field(inner, 'def');
    at = typeof key === 'number' ? field(def, 'element') : (field(field(inner, 'shape'), key) ?? field(def, 'valueType'));
  }
  return Object.keys(field(unwrapped(at), 'shape') ?? {});
}

/** Without what makes it optional, gives it a default or refines it; of alternatives, the one that has fields. */
function unwrapped(schema: unknown): unknown {
  const def = field(schema, 'def');
  const alternatives: unknown = field(def, 'options');
  const inner = field(def, 'innerType') ?? (Array.isArray(alternatives) ? alternatives.find((each) => field(each, 'shape')) : undefined);
  return inner === undefined ? schema : unwrapped(inner);
}

function field(holder: unknown, name: PropertyKey): object | undefined {
  const value: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof value === 'object' && value !== null ? value : undefined;
}
