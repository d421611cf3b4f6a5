/** Only what this project uses is declared. */
declare module '@citation-js/core' {
  export interface Entry {
    readonly id: string;
  }

  /** Entries of a bibliography, mended and made uniform. */
  export class Cite {
    constructor(entries: readonly object[], options: { readonly generateGraph: false });
    readonly data: readonly Entry[];
    format(form: 'bibtex'): string;
  }

  /** The CSL processor, set up with a style, a language and the entries it may be asked for. */
  export interface Engine {
    /** Which entries are cited; they are told apart from each other. */
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [{ readonly entry_ids: readonly (readonly [id: string])[] }, readonly string[]];
    /** A word in the language of the references. */
    getTerm(name: string): string;
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
  }

  export const plugins: {
    readonly config: {
      get(name: '@csl'): {
        /** Styles in CSL, by name. */
        readonly styles: { has(name: string): boolean; get(name: string): string; add(name: string, style: string): void };
        /** Words and dates of languages, by name. */
        readonly locales: { add(name: string, locale: object): void };
        engine(entries: readonly Entry[], style: string, lang: string, format: 'text' | 'html'): Engine;
      };
      get(name: '@bibtex'): {
        /** Whether an entry is named by its id, and whether characters are dropped from that. */
        readonly format: { useIdAsLabel: boolean; checkLabel: boolean };
      };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';

declare module '@manuscripts/csl-locales/dist/locales.json' {
  /** Words and dates of languages, by name, as the processor takes them. */
  const locales: Readonly<Record<'ar', object>>;
  export default locales;
}
