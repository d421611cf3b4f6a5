/** Stands in for `render/island/part.ts` in a frame, which has no filters, table, tour or share of its own: the full page has them. */
export class Parts {}
