/**
 * The place that the address names has this attribute in a file that holds all
 * pages: there the address names the page as well, and `:target` is nothing.
 */
export const targetAttribute = 'data-annals-target';

/** A selector, or a style sheet, that finds the place all the same. */
export function withTarget(text: string): string {
  return text.replaceAll(/:target(?![\w-])/g, `[${targetAttribute}]`);
}
