import { describe, expect, it } from 'vitest';
import { keyRows } from '../../../src/kiosk/key-rows.ts';
import { layoutFor } from '../../../src/kiosk/layouts.ts';

async function rowsOf(lang: string): Promise<string[]> {
  const { layout, extra } = await layoutFor(lang);
  return keyRows(layout, extra).map((keys) => keys.join(' '));
}

describe('keys for a search', () => {
  it('are letters and digits in the rows of the layout', async () => {
    expect(await rowsOf('en-GB')).toEqual(['1 2 3 4 5 6 7 8 9 0', 'q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m']);
  });

  it('have what a language has behind Shift or a dead key in a row of their own', async () => {
    expect(await rowsOf('fr')).toEqual(['1 2 3 4 5 6 7 8 9 0', 'a z e r t y u i o p', 'q s d f g h j k l m ù', 'w x c v b n', 'é è ç à â ê î ô û ë ï œ']);
    expect((await rowsOf('de')).slice(0, 3)).toEqual(['1 2 3 4 5 6 7 8 9 0 ß', 'q w e r t z u i o p ü', 'a s d f g h j k l ö ä']);
    expect((await rowsOf('es')).at(-1)).toBe('á é í ó ú ü');
    expect((await rowsOf('nl')).at(-1)).toBe('é è ë ï ö ü');
  });

  it('write Arabic without signs and vowel marks', async () => {
    const rows = await rowsOf('ar');
    expect(rows.join(' ')).toContain('ا');
    expect(rows.join(' ')).not.toMatch(/[\u064b-\u0652a-z]/);
  });

  it('are the English ones for a language without a layout', async () => {
    expect(await rowsOf('eo')).toEqual(await rowsOf('en'));
  });
});
