/** The start of one page that brings along all it needs. */
import { pagefind } from 'virtual:annals-kiosk/pagefind';
import { settings } from 'virtual:annals-kiosk/settings';
import { embeddedSource, pathBelow, type Files } from './embedded-source.ts';
import { keepLinks } from './links.ts';
import { run } from './run.ts';

const { base, host } = settings;

/** Where a file of the site would be. */
export function address(file: string): string {
  return (host ?? '') + base + file;
}

export function start(modules: readonly (() => Promise<unknown>)[]): void {
  let files: Files | null = null;
  globalThis.annalsSource = embeddedSource({
    pathOf: (asked) => pathBelow(base, asked),
    filesWith: async () => (files ??= JSON.parse(document.querySelector('[data-annals-files]')?.textContent ?? '{}') as Files),
    pagefind,
  });
  keepLinks(base, (asked, link) => {
    if (host === null) return null;
    link.setAttribute('target', '_blank');
    return host + asked;
  });
  void run(modules);
}
