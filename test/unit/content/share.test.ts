import { describe, expect, it } from 'vitest';
import { sharer } from '../../../src/content/share.ts';

describe('the data of many entries', () => {
  it('shares equal lists and objects, and changes no value', () => {
    const shared = sharer();
    const one = shared({ title: 'One', tags: ['law', 'film'], place: { name: 'Ghent', lat: 51 } });
    const two = shared({ title: 'Two', tags: ['law', 'film'], place: { name: 'Ghent', lat: 51 } });
    expect(two).toEqual({ title: 'Two', tags: ['law', 'film'], place: { name: 'Ghent', lat: 51 } });
    expect(two.tags).toBe(one.tags);
    expect(two.place).toBe(one.place);
  });

  it('keeps apart what differs, be it in the order alone', () => {
    const shared = sharer();
    const one = shared({ tags: ['law', 'film'], place: { name: 'Ghent' } });
    const two = shared({ tags: ['film', 'law'], place: { name: 'Ghent', country: 'BE' } });
    expect(two).toEqual({ tags: ['film', 'law'], place: { name: 'Ghent', country: 'BE' } });
    expect(two.tags).not.toBe(one.tags);
  });

  it('leaves what JSON does not say as it is', () => {
    const shared = sharer();
    const data = { seen: new Date(0), names: new Set(['a']), inner: { seen: new Date(0) }, none: [undefined], much: [Infinity] };
    shared({ seen: new Date(0), names: new Set(['b']), inner: { seen: new Date(1) }, none: [null], much: [-Infinity] });
    expect(shared(data)).toEqual(data);
    for (const [name, value] of Object.entries(shared(data))) expect(value).toBe(Reflect.get(data, name));
  });
});
