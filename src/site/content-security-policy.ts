import type { AstroConfig } from 'astro';

type Csp = NonNullable<NonNullable<AstroConfig['security']>['csp']>;

/**
 * The policy of every page: nothing from another host, no inline code but what
 * Astro has hashed. Pagefind's search core is WebAssembly in a worker, which
 * `'wasm-unsafe-eval'` and `worker-src` allow.
 *
 * A site that has a policy of its own (or has switched it off) keeps it.
 */
export function contentSecurityPolicy(own: Csp | undefined): Csp {
  if (own !== undefined && own !== null && own !== false && own !== true) return own;
  return {
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
}
