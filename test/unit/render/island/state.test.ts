import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHash, initialState, parseHash } from '../../../../src/render/island/state.ts';

describe('the state in the address', () => {
  it('is legible', () => {
    const state = { ...initialState, view: '1956/1975', event: 'fda-approval', filter: 'category:regulation', q: 'first trial' };
    expect(formatHash(state)).toBe('view=1956/1975&event=fda-approval&filter=category:regulation&q=first+trial');
    expect(parseHash(`#${formatHash(state)}`)).toEqual(state);
  });

  it('is empty at first', () => {
    expect(formatHash(initialState)).toBe('');
    expect(parseHash('')).toEqual({});
  });

  it('tells lanes and scale where they are not as the page has them', () => {
    expect(formatHash({ ...initialState, lanes: 'category', scale: 'log' })).toBe('lanes=category&scale=log');
    expect(parseHash('#lanes=rows&scale=cubic')).toEqual({ filter: '', q: '', lanes: null, scale: null });
  });

  it('is not read from the address of a heading', () => {
    expect(parseHash('#what-ketamine-is')).toEqual({});
  });

  it('comes back as it was, whatever it holds', () => {
    const text = fc.string({ unit: 'grapheme' });
    const lanesName = fc.constantFrom('none', 'category', null);
    const scaleName = fc.constantFrom('time', 'gaps', 'log', null);
    fc.assert(
      fc.property(fc.option(text), fc.option(text), text, text, lanesName, scaleName, (view, event, filter, q, lanes, scale) => {
        const state = { view: view || null, event: event || null, filter, q, lanes, scale };
        const hash = formatHash(state);
        expect({ ...initialState, ...parseHash(hash) }).toEqual(state);
        expect(hash).not.toMatch(/[\s#<>"]/);
      }),
    );
  });
});
