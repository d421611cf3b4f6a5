import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src/site/content-security-policy.ts';

describe('the policy of a site', () => {
  it('allows nothing from another host and no inline code', () => {
    const { security } = contentSecurityPolicy(undefined);
    const text = JSON.stringify(security);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('holds also where the site has only said that it wants one', () => {
    expect(contentSecurityPolicy({ csp: true } as never).security).toBeDefined();
    expect(contentSecurityPolicy({ csp: false } as never).security).toBeDefined();
  });

  it('is left to a site that has its own', () => {
    expect(contentSecurityPolicy({ csp: { directives: ["default-src 'self'"] } } as never)).toEqual({});
  });
});
