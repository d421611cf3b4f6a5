/**
 * Puts a part's style sheet into the page, so that a part costs nothing until
 * it is asked for and is never seen without its looks.
 *
 * @returns When it applies. Rejects, and leaves nothing behind, when it cannot be loaded.
 */
export function withStyleSheet(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const address = new URL(href, document.baseURI).href;
    if ([...document.styleSheets].some((sheet) => sheet.href === address)) return resolve();
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`No style sheet at ${address}`));
    };
    document.head.append(link);
  });
}
