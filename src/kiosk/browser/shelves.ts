import { shelfOf } from '../shelf-names.ts';
import type { Files } from './embedded-source.ts';

declare global {
  /** What a script with data calls. */
  var annalsShelf: ((name: string, files: Files) => void) | undefined;
}

/** Shelves that are kept: of a long timeline, a reader comes by many. */
const kept = 48;

/** Data that stands in scripts, each of which is put into the page when something on it is asked for. */
export class Shelves {
  readonly #folder: string;
  readonly #counts: Readonly<Record<string, number>>;
  readonly #shelves = new Map<string, Promise<Files>>();
  readonly #arriving = new Map<string, (files: Files) => void>();

  /**
   * @param folder Address of their folder.
   * @param counts How many shelves the files of each folder of the site are on.
   */
  constructor(folder: string, counts: Readonly<Record<string, number>>) {
    this.#folder = folder;
    this.#counts = counts;
    globalThis.annalsShelf = (name, files) => this.#arriving.get(name)?.(files);
  }

  with(path: string): Promise<Files> {
    const name = shelfOf(path, this.#counts);
    if (name === null) return Promise.resolve({});
    const known = this.#shelves.get(name);
    if (known) this.#shelves.delete(name);
    const shelf = known ?? this.#load(name);
    this.#shelves.set(name, shelf);
    const [oldest] = this.#shelves.keys();
    if (this.#shelves.size > kept && oldest !== undefined) this.#shelves.delete(oldest);
    return shelf;
  }

  #load(name: string): Promise<Files> {
    const loading = new Promise<Files>((resolve, reject) => {
      const script = document.createElement('script');
      this.#arriving.set(name, resolve);
      script.onload = script.onerror = () => {
        this.#arriving.delete(name);
        script.remove();
        reject(new Error(`${name} could not be loaded`));
      };
      script.src = `${this.#folder}${name.split('/').map(encodeURIComponent).join('/')}.js`;
      document.head.append(script);
    });
    loading.catch(() => this.#shelves.delete(name));
    return loading;
  }
}
