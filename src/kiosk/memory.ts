/** A text that outlasts the page where the browser has storage, and the page alone where it has none, or no more room. */
export class Memory {
  readonly #key: string;
  readonly #store: 'localStorage' | 'sessionStorage';
  #text: string | null = null;

  constructor(key: string, store: 'localStorage' | 'sessionStorage') {
    this.#key = key;
    this.#store = store;
  }

  read(): string | null {
    try {
      return window[this.#store].getItem(this.#key) ?? this.#text;
    } catch {
      return this.#text;
    }
  }

  write(text: string): void {
    this.#text = text;
    try {
      window[this.#store].setItem(this.#key, text);
    } catch {
      this.#remove();
    }
  }

  clear(): void {
    this.#text = null;
    this.#remove();
  }

  /** An older text would else be read in place of what could not be kept. */
  #remove(): void {
    try {
      window[this.#store].removeItem(this.#key);
    } catch {
      // No storage at all.
    }
  }
}
