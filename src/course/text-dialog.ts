/** Shows one of the texts at the end of the page above the timeline. */
export class TextDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #place: Element | null;
  #shown: HTMLElement | null = null;
  /** Where the text stands when it is not shown. */
  #next: ChildNode | null = null;
  #home: ParentNode | null = null;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#place = dialog.querySelector('[data-course-text]');
    dialog.addEventListener('close', () => this.#putBack());
    dialog.querySelector('[data-course-close]')?.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
    });
  }

  /** Gives whether there is such a text. A part of a text shows the whole, at that part. */
  show(id: string): boolean {
    const part = document.getElementById(id);
    const text = part?.closest<HTMLElement>('.annals-course-text');
    if (!part || !text || !this.#place) return false;
    if (text !== this.#shown) {
      this.#putBack();
      this.#shown = text;
      this.#next = text.nextSibling;
      this.#home = text.parentNode;
      this.#place.append(text);
      this.#dialog.setAttribute('aria-labelledby', text.getAttribute('aria-labelledby') ?? '');
    }
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#dialog.scrollTop = 0;
    if (part !== text) part.scrollIntoView({ block: 'center' });
    text.focus({ preventScroll: part !== text });
    return true;
  }

  #putBack(): void {
    if (this.#shown) this.#home?.insertBefore(this.#shown, this.#next);
    this.#shown = null;
  }
}
