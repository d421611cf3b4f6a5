import { describe, expect, it } from 'vitest';
import { destination, publicAddress } from '../../../src/kiosk/destination.ts';

const host = { page: 'https://museum.example/site/events/x/?kiosk', base: 'https://museum.example/site/' };
const folder = { page: 'file:///home/kiosk/site/events/x/index.html?kiosk', base: 'file:///home/kiosk/site/' };

describe('where a link leads', () => {
  it.each([
    ['https://museum.example/site/', 'page'],
    ['https://museum.example/site/nl/timeline/#view=1956/1975', 'page'],
    ['https://museum.example/site/events/v1.2/', 'page'],
    ['https://museum.example/site/events/x/?kiosk#note', 'here'],
    ['https://museum.example/site/events.csv', 'file'],
    ['https://museum.example/site/sources.bib', 'file'],
    ['https://museum.example/', 'outside'],
    ['https://museum.example/site-of-another/', 'outside'],
    ['https://museum.example.evil.example/site/', 'outside'],
    ['https://doi.org/10.1000/1', 'outside'],
    ['tel:988', 'contact'],
    ['mailto:help@museum.example', 'contact'],
    ['javascript:alert(1)', 'nowhere'],
    ['blob:https://museum.example/1', 'nowhere'],
    ['file:///etc/passwd', 'nowhere'],
    ['not an address', 'nowhere'],
  ])('%s from a host: %s', (href, kind) => {
    expect(destination(href, host.page, host.base)).toBe(kind);
  });

  it.each([
    ['file:///home/kiosk/site/kiosk/index.html', 'page'],
    ['file:///home/kiosk/site/events.json', 'file'],
    ['file:///home/kiosk/', 'nowhere'],
    ['https://museum.example/site/', 'outside'],
  ])('%s from a folder: %s', (href, kind) => {
    expect(destination(href, folder.page, folder.base)).toBe(kind);
  });
});

describe('where others find it', () => {
  const canonical = 'https://museum.example/site/events/x/';

  it('is below the address that the page tells of itself', () => {
    expect(publicAddress('https://127.0.0.1/events.csv', 'https://127.0.0.1/events/x/?kiosk', 'https://127.0.0.1/', canonical)).toBe('https://museum.example/site/events.csv');
    expect(publicAddress('file:///home/kiosk/site/nl/index.html', folder.page, folder.base, canonical)).toBe('https://museum.example/site/nl/');
  });

  it('is unknown without such an address, or where that is another page', () => {
    expect(publicAddress('https://127.0.0.1/events.csv', 'https://127.0.0.1/events/x/', 'https://127.0.0.1/', undefined)).toBeNull();
    expect(publicAddress('https://127.0.0.1/events.csv', 'https://127.0.0.1/events/y/', 'https://127.0.0.1/', canonical)).toBeNull();
  });
});
