/** Beside the first part of a search index: how many parts there are, `{"parts":1}`. */
export const partsFile = 'parts.json';

export interface Parts {
  readonly parts: number;
}
