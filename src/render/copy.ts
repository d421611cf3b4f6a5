/** Loads what a button that copies needs when it is pressed. */
addEventListener('click', async ({ target }) => {
  const button = (target as Element).closest('[data-copy]');
  if (button) await (await import('./copy-text.ts')).copyText(button);
});
