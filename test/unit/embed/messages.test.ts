import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../src/embed/messages.ts';
import { settingNames } from '../../../src/embed/parameters.ts';
import { readReport } from '../../../src/embed/report.ts';

describe('a message to a frame', () => {
  it('sets what an address could set', () => {
    expect(readCommand({ type: 'annals:set', view: '1956/1975', filter: 'tag:trial', theme: 'dark' })).toEqual({
      type: 'annals:set',
      settings: { view: '1956/1975', filter: 'tag:trial', theme: 'dark' },
    });
    expect(readCommand({ type: 'annals:hello' })).toEqual({ type: 'annals:hello' });
  });

  it('takes back selection, filter and theme with null, but no view', () => {
    expect(readCommand({ type: 'annals:set', event: null, filter: '', theme: null })).toEqual({ type: 'annals:set', settings: { event: null, filter: null, theme: null } });
    expect(readCommand({ type: 'annals:set', view: null })).toBeNull();
  });

  it.each([null, undefined, 'annals:hello', 1, [], {}, { type: 'hello' }, { type: 'annals:set', view: 'x' }, { type: 'annals:set', event: {} }, { type: 'annals:set', scale: ['time'] }])(
    'is ignored as a whole where a part of it is wrong: %j',
    (data) => {
      expect(readCommand(data)).toBeNull();
    },
  );
});

describe('a message of a frame', () => {
  it('is taken as what it should be, and no more of it', () => {
    expect(readReport({ type: 'annals:height', height: 640, more: 1 })).toEqual({ type: 'annals:height', height: 640 });
    expect(readReport({ type: 'annals:select', detail: { id: 'x', html: '<b>' } })).toEqual({ type: 'annals:select', detail: { id: 'x' } });
    expect(readReport({ type: 'annals:ready', detail: {} })).toEqual({ type: 'annals:ready', detail: {} });
    expect(readReport({ type: 'annals:view', detail: { view: '1956/1975', lo: 0, hi: 1 } })).toEqual({ type: 'annals:view', detail: { view: '1956/1975', lo: 0, hi: 1 } });
  });

  it.each([
    { type: 'annals:height', height: '640' },
    { type: 'annals:height', height: Number.NaN },
    { type: 'annals:height', height: -1 },
    { type: 'annals:view', detail: { view: '1956/1975', lo: '0', hi: 1 } },
    { type: 'annals:select', detail: null },
    { type: 'annals:search', detail: {} },
    { type: 'toString', detail: {} },
    { type: '__proto__', detail: {} },
  ])('is ignored where it is none: %j', (data) => {
    expect(readReport(data)).toBeNull();
  });
});

describe('10 000 random messages', () => {
  const type = fc.constantFrom('annals:set', 'annals:hello', 'annals:height', 'annals:view', 'annals:select', 'annals:filter', 'annals:ready', '__proto__', '');
  const value = fc.oneof(fc.anything(), fc.constantFrom('<img src=x onerror=alert(1)>', '1956/1975', 'category', 'tag:', null));
  const keys = fc.constantFrom<string>(...settingNames, 'detail', 'height', 'id', 'lo', 'hi', 'shown', 'count');
  const message = fc.oneof(
    fc.anything({ withNullPrototype: true, withTypedArray: true }),
    fc.tuple(type, fc.dictionary(keys, value), fc.dictionary(keys, value)).map(([of, own, detail]) => ({ detail, ...own, type: of })),
  );

  it('to a frame: none is an error, and what is taken is text that can be read', () => {
    fc.assert(
      fc.property(message, (data) => {
        const command = readCommand(data);
        if (command?.type !== 'annals:set') return true;
        return Object.entries(command.settings).every(
          ([name, given]) => (settingNames as readonly string[]).includes(name) && (given === null || (typeof given === 'string' && (name === 'filter' || !/[<>"']/.test(given)))),
        );
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('of a frame: none is an error, and no height is anything but a number of pixels', () => {
    fc.assert(
      fc.property(message, (data) => {
        const report = readReport(data);
        if (report?.type === 'annals:height') return report.height > 0;
        return report === null || Object.values(report.detail).every((given) => given === null || typeof given === 'string' || typeof given === 'number');
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
