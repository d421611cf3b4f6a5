/** Something of a page that does not work in a form of the site that is carried offline. */
export interface Lack {
  /** The file of the page. */
  readonly page: string;
  /** What follows “the page”: `runs https://…, which is on another host`. */
  readonly what: string;
}
