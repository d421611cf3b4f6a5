/** Only what this project uses is declared. */
declare module '@citation-js/core' {
  interface Entry {
    readonly id: string;
  }

  /** Entries of a bibliography, mended and made uniform. */
  export class Cite {
    constructor(entries: readonly object[]);
    readonly data: readonly Entry[];
  }

  /** The CSL processor, set up with a style, a language and the entries it may be asked for. */
  interface Engine {
    /** Which entries are cited; they are told apart from each other. */
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [{ readonly entry_ids: readonly (readonly [id: string])[] }, readonly string[]];
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
  }

  export const plugins: {
    readonly config: {
      get(name: '@csl'): {
        /** Styles in CSL, by name. */
        readonly styles: { get(name: string): string; add(name: string, style: string): void };
        engine(entries: readonly Entry[], style: string, lang: string, format: 'text' | 'html'): Engine;
      };
    };
  };
}
declare module '@citation-js/plugin-csl';
