import type { Plugin } from 'vite';
import { stringsIn } from '../i18n/strings.ts';
import { localSite } from './local-site.ts';
import type { SiteOptions } from './site-options.ts';

const id = 'virtual:astro-annals/kiosk';
const resolved = `\0${id}`;

/** Hands the kiosk its settings and its words in each language: in a file of its own, so that no page carries them. */
export function virtualKiosk(options: SiteOptions): Plugin {
  return {
    name: 'astro-annals:kiosk',
    resolveId(source) {
      return source === id ? resolved : undefined;
    },
    load(source) {
      return source === resolved ? moduleText(options) : undefined;
    },
  };
}

function moduleText(options: SiteOptions): string {
  const words = Object.fromEntries(
    [options.lang, ...options.languages].map((lang) => {
      const strings = stringsIn(lang, localSite(options, lang).strings);
      return [lang, Object.fromEntries(Object.entries(strings).filter(([key]) => key.startsWith('kiosk.')))];
    }),
  );
  return `export const settings = ${JSON.stringify(options.kiosk)};\nexport const words = ${JSON.stringify(words)};`;
}

/** Declares the module for TypeScript; `injectTypes` writes it into the project. */
export const virtualKioskTypes = `declare module '${id}' {
  export const settings: import('astro-annals').SiteOptions['kiosk'];
  export const words: Readonly<Record<string, Readonly<Record<string, string | { readonly other: string }>>>>;
}
`;
