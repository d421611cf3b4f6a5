import { themeKey } from './apply-theme.ts';

/** Lets the reader choose the colours; the choice is kept where the browser has storage. */
for (const select of document.querySelectorAll<HTMLSelectElement>('[data-theme-switch]')) {
  const root = document.documentElement;
  select.value = root.dataset.theme ?? 'auto';
  select.addEventListener('change', () => {
    if (select.value === 'auto') delete root.dataset.theme;
    else root.dataset.theme = select.value;
    try {
      localStorage.setItem(themeKey, select.value);
    } catch {
      // No storage here; the choice holds until the page is left.
    }
  });
}
