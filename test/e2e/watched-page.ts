import { test as base, type BrowserContext } from '@playwright/test';

export { expect, type Page } from '@playwright/test';

/** Whatever a reader's browser would complain of, in words. */
export class Trouble {
  readonly found: string[] = [];
  readonly #expected: RegExp[] = [/Service Worker registration blocked by Playwright/];

  /** Says beforehand that a complaint belongs to what is tested. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  add(text: string): void {
    if (!this.#expected.some((pattern) => pattern.test(text))) this.found.push(text);
  }

  async watch(context: BrowserContext, site: string): Promise<void> {
    await context.exposeBinding('annalsPolicyViolation', (_source, text: string) => this.add(`policy: ${text}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        const report = Reflect.get(globalThis, 'annalsPolicyViolation') as (text: string) => void;
        report(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    context.on('weberror', (error) => this.add(`error: ${error.error().message}`));
    context.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      this.add(`console ${message.type()}: ${message.text()} (${message.page()?.url()})`);
    });
    context.on('requestfailed', (request) => {
      // Leaving a page gives up what it was still loading.
      if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
      this.add(`failed: ${request.url()} ${request.failure()?.errorText}`);
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== site) this.add(`foreign host: ${url.href}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.add(`status ${response.status()}: ${response.url()}`);
    });
  }
}

/**
 * Playwright's test, in whose pages nothing may go wrong: a violation of the
 * security policy, an error or warning on the console, a failed request or one
 * to another host fails the test, whatever else it is about.
 */
export const test = base.extend<{ trouble: Trouble }>({
  trouble: [
    async ({ context, baseURL }, use) => {
      const trouble = new Trouble();
      await trouble.watch(context, new URL(baseURL ?? '').origin);
      await use(trouble);
      base.expect(trouble.found).toEqual([]);
    },
    { auto: true },
  ],
});
