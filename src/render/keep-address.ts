/** A link to the page in another language takes along what the address says of it: view, selection, words searched for. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  const take = () => {
    link.search = location.search;
    link.hash = location.hash;
  };
  // Before it is opened in any way: by a click, in a tab of its own, by keyboard, or copied.
  for (const type of ['pointerenter', 'pointerdown', 'focus', 'click']) link.addEventListener(type, take);
}
