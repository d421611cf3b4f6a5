import type { AstroConfig } from 'astro';

type Security = NonNullable<AstroConfig['security']>;
type Csp = NonNullable<Security['csp']>;

/**
 * The policy of every page: nothing from another host, no inline code but what
 * Astro has hashed. Pagefind's search core is WebAssembly in a worker, which
 * `'wasm-unsafe-eval'` and `worker-src` allow.
 *
 * A site that sets `security.csp` to an object has its own policy, to which
 * nothing is added; Astro merges what an integration gives into what is there.
 */
export function contentSecurityPolicy(security: Security | undefined): { security?: { csp: Csp } } {
  if (typeof security?.csp === 'object') return {};
  return { security: { csp: policy } };
}

const policy: Csp = {
  algorithm: 'SHA-256',
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: { resources: ["'self'"] },
};
