declare module 'virtual:annals-kiosk/settings' {
  export const settings: {
    /** What the site stands below on its host, with a slash at either end. */
    readonly base: string;
    /** Address of its host, without a slash at its end; `null` where links lead nowhere. */
    readonly host: string | null;
    /** How many shelves the data of each folder is on. */
    readonly shelves: Readonly<Record<string, number>>;
    /** What stands behind the address of a page to name its file: `/index.html` or `.html`. */
    readonly pageEnd: '/index.html' | '.html';
  };
}

declare module 'virtual:annals-kiosk/pagefind' {
  /** Pagefind's module as a function of what it takes from the browser. */
  export const pagefind: ((fetch: (address: string) => Promise<Response>, meta: { readonly url: string }, Worker: undefined) => unknown) | null;
}
