declare module '@citation-js/core' {
  /** A set of entries that can be put into words; only what this project uses is declared. */
  export class Cite {
    constructor(entries: readonly object[]);
    format(
      form: 'bibliography' | 'citation',
      options: { template: string; lang: string; format: 'text' | 'html'; entry?: string },
    ): string;
  }
}
declare module '@citation-js/plugin-csl';
