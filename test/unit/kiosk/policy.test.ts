import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPage, writePage } from '../../../src/kiosk/markup.ts';
import { renewed, renewPolicy } from '../../../src/kiosk/policy.ts';
import { page } from './small-site.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const none = { scripts: [], styles: [] };

describe('a policy', () => {
  it('knows what stands in the page now, and nothing that stood there', () => {
    const policy = "default-src 'none'; script-src 'self' 'sha256-old=' 'nonce-x'; style-src 'self'";
    expect(renewed(policy, { scripts: ['go()'], styles: ['a{}'] }, {})).toBe(`default-src 'none'; script-src 'self' ${hash('go()')}; style-src 'self' ${hash('a{}')}`);
  });

  it('that allows what stands in a page in any case goes on to: a hash would end that', () => {
    expect(renewed("script-src 'unsafe-inline'", { scripts: ['go()'], styles: [] }, {})).toBe("script-src 'unsafe-inline'");
  });

  it('takes what it does not say from default-src, and allows what it says nothing of', () => {
    expect(renewed("default-src 'none'", none, { 'font-src': ['data:'] })).toBe("default-src 'none'; script-src 'none'; style-src 'none'; font-src data:");
    expect(renewed("img-src 'self'", none, { 'font-src': ['data:'] })).toBe("img-src 'self'");
  });

  it('asks for no hash of data, and stays away from a page that has none', () => {
    const text = page(`<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`, '<script type="application/json">{}</script><script>go()</script>');
    const read = readPage(text);
    renewPolicy(read, {});
    expect(writePage(read)).toContain(`content="script-src 'self' ${hash('go()')}"`);
    const bare = readPage(page('', '<script>go()</script>'));
    renewPolicy(bare, { 'img-src': ['data:'] });
    expect(writePage(bare)).toBe(page('', '<script>go()</script>'));
  });
});
