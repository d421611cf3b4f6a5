/**
 * Puts one of Pagefind's excerpts into an element. It is HTML with `<mark>`
 * and escaped text; it is read by a parser that runs nothing and taken over as
 * text and marks only.
 */
export function appendExcerpt(element: HTMLElement, excerpt: string): void {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  for (const node of body.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') {
      element.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    element.append(mark);
  }
}
