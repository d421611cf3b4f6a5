/**
 * Spreadsheets take a cell that begins with one of these signs for a formula,
 * also in a file of plain text: `-0043-03-15` would be shown as -61, and
 * `=HYPERLINK(…)` would be carried out.
 */
const formula = /^'*[=+\-@＝＋－＠]/;
const number = /^[+-]?\d+(?:\.\d+)?$/;

/** The text of a cell that no spreadsheet takes for a formula: an apostrophe stands before it where it is needed. */
export function guarded(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text;
}

/** The inverse of {@link guarded}. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
