/** Puts a style sheet into the page, once. */
export function withSheet(address: string): void {
  if ([...document.querySelectorAll('link')].some((link) => link.href === address)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
