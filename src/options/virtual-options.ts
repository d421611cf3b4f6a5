import type { Plugin } from 'vite';
import type { SiteOptions } from './site-options.ts';

const id = 'virtual:astro-annals/options';
const resolved = `\0${id}`;

/** Hands the options to pages, components and loaders, which never see the config. */
export function virtualOptions(options: SiteOptions): Plugin {
  return {
    name: 'astro-annals:options',
    resolveId(source) {
      return source === id ? resolved : undefined;
    },
    load(source) {
      return source === resolved ? `export default ${JSON.stringify(options)};` : undefined;
    },
  };
}

/** Declares the module for TypeScript; `injectTypes` writes it into the project. */
export const virtualOptionsTypes = `declare module '${id}' {
  const options: import('astro-annals').SiteOptions;
  export default options;
}
`;
