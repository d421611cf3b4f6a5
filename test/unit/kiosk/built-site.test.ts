import { describe, expect, it } from 'vitest';
import { BuiltSite } from '../../../src/kiosk/built-site.ts';
import { page, withSite } from './small-site.ts';

const files = { 'index.html': page('', ''), 'events/x/index.html': page('', ''), 'a b.css': '', '.hidden': '' };

describe('where an address leads', () => {
  it.each([
    ['/history/events/x/', 'index.html', { kind: 'file', file: 'events/x/index.html', search: '', hash: '' }],
    ['/history/events/x', 'index.html', { kind: 'file', file: 'events/x/index.html', search: '', hash: '' }],
    ['../../?q=a#b', 'events/x/index.html', { kind: 'file', file: 'index.html', search: '?q=a', hash: '#b' }],
    ['https://example.org/history/a%20b.css', 'index.html', { kind: 'file', file: 'a b.css', search: '', hash: '' }],
    ['/history', 'index.html', { kind: 'file', file: 'index.html', search: '', hash: '' }],
    ['/history/events/y/', 'index.html', { kind: 'missing', path: '/history/events/y/' }],
    ['/other/', 'index.html', { kind: 'outside' }],
    ['https://example.com/', 'index.html', { kind: 'outside' }],
    ['mailto:a@example.org', 'index.html', { kind: 'outside' }],
    ['https://', 'index.html', { kind: 'outside' }],
  ])('%s in %s', (address, from, place) => withSite(files, async (site) => expect(site.find(address, from)).toEqual(place), { base: '/history', host: 'https://example.org/' }));
});

it('a folder without pages is no site, and hidden files are none of it', async () => {
  await expect(BuiltSite.open('/nowhere')).rejects.toThrow('build the site first');
  await expect(withSite({ 'a.css': '' }, () => Promise.resolve())).rejects.toThrow('has no pages');
  await withSite(files, async (site) => expect(site.files).toEqual(['a b.css', 'events/x/index.html', 'index.html']));
});
