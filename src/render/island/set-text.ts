/**
 * Writes a text into an element.
 *
 * @param lang BCP 47 tag of its language, if that is not the page's.
 */
export function setText(element: Element, text: string, lang: string | undefined): void {
  element.textContent = text;
  if (lang) element.setAttribute('lang', lang);
  else element.removeAttribute('lang');
}
