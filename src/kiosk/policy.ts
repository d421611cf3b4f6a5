import { createHash } from 'node:crypto';
import { attribute, elementsOf, setAttribute, textOf, type Element, type Page } from './markup.ts';

/** What a page's policy has to allow beside what it does, by directive: `{ 'font-src': ['data:'] }`. */
export type Allowed = Readonly<Record<string, readonly string[]>>;

/**
 * Brings a page's Content-Security-Policy up to date: it knows the scripts and
 * styles that stand in the page now by their hashes, and no others. A page
 * without a policy is left without.
 */
export function renewPolicy(page: Page, allowed: Allowed): void {
  const elements = [...elementsOf(page)];
  const policy = elements.find(isPolicy);
  if (!policy) return;
  const inline = (name: string) => elements.filter((element) => element.tagName === name && attribute(element, 'src') === undefined && isRun(element)).map(textOf);
  const scripts = inline('script');
  const styles = inline('style');
  setAttribute(policy, 'content', renewed(attribute(policy, 'content') ?? '', { scripts, styles }, allowed));
}

/** The text of a page's policy; `null` if it has none. */
export function policyOf(page: Page): string | null {
  const policy = [...elementsOf(page)].find(isPolicy);
  return policy ? (attribute(policy, 'content') ?? '') : null;
}

function isPolicy(element: Element): boolean {
  return element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';
}

/** The text of a policy with other hashes, and with what is allowed beside. */
export function renewed(policy: string, texts: { readonly scripts: readonly string[]; readonly styles: readonly string[] }, allowed: Allowed): string {
  const directives = new Map<string, string[]>();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    // Of two, the first counts.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  const sourcesOf = (name: string) => directives.get(name) ?? directives.get('default-src');
  const add = (name: string, more: readonly string[]) => {
    const sources = sourcesOf(name);
    // Without either, all is allowed.
    if (sources) directives.set(name, [...new Set([...sources.filter((source) => source !== "'none'" || more.length === 0), ...more])]);
  };
  for (const [name, own] of [['script-src', texts.scripts], ['style-src', texts.styles]] as const) {
    const sources = sourcesOf(name);
    if (!sources) continue;
    const rest = sources.filter((source) => !/^'(?:sha\d+|nonce)-/.test(source));
    // Beside a hash, 'unsafe-inline' would count no more, and the attributes that rely on it.
    const hashes = rest.includes("'unsafe-inline'") ? [] : own.map(hashOf);
    directives.set(name, rest);
    add(name, hashes);
  }
  for (const [name, more] of Object.entries(allowed)) add(name, more);
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** Data in a `<script>` is not run, and asks for no policy. */
export function isRun(element: Element): boolean {
  const type = attribute(element, 'type')?.trim().toLowerCase();
  return element.tagName !== 'script' || !type || type === 'module' || /^(?:text|application)\/(?:x-)?(?:javascript|ecmascript)$/.test(type);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
