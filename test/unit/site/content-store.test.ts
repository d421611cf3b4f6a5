import { describe, expect, it } from 'vitest';
import { contentStoreAsText } from '../../../src/site/content-store.ts';

const id = '\0astro:data-layer-content';
const long = JSON.stringify(Array.from({ length: 200_000 }, (_, n) => ({ title: `“${n}” \u2028`, when: -n })));

function transform(code: string, module = id): string | null {
  const { transform } = contentStoreAsText();
  if (typeof transform !== 'function') throw new Error('The plugin has no transform');
  const result: unknown = Reflect.apply(transform, undefined, [code, module]);
  return result === null ? null : (result as { code: string }).code;
}

/** What a module of this text exports. */
async function exported(code: string): Promise<unknown> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown };
  return module.default;
}

describe('a long store of content', () => {
  it('is bundled as a text that is parsed, and holds the same', async () => {
    const code = transform(`export default ${long};`);
    expect(code).toMatch(/^export default JSON\.parse\("/);
    expect(JSON.stringify(await exported(code ?? ''))).toBe(long);
  });

  it('stays as it is where it is no JSON', () => {
    expect(transform(`export default ${long.replace('"when":0', '"when":void 0')};`)).toBeNull();
    expect(transform(`const a = 1; export default ${long};`)).toBeNull();
  });

  it('is not looked at where it is short, or another module', () => {
    expect(transform('export default [1];')).toBeNull();
    expect(transform(`export default ${long};`, 'other.js')).toBeNull();
  });
});
