/**
 * Scripts of a site name its pages as they are on its host, from the root.
 * Before a reader can do anything with such a link, it gets the address that
 * the page has here; `null` takes it away.
 */
export function keepLinks(base: string, here: (address: string, link: Element) => string | null): void {
  const mend = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a[href], area[href]') : null;
    const address = link?.getAttribute('href') ?? '';
    if (!link || !address.startsWith(base) || address.startsWith('//')) return;
    const found = here(address, link);
    if (found === null) link.removeAttribute('href');
    else link.setAttribute('href', found);
  };
  // Opened by a click or by keyboard, in a tab of its own, or copied.
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'click', 'auxclick', 'contextmenu']) document.addEventListener(type, mend, { capture: true });
}
