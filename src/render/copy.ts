/** Buttons that copy the text beside them, and say whether they could. */
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-copy]') : null;
  const text = button?.parentElement?.previousElementSibling;
  const form = button?.closest<HTMLElement>('dl');
  const status = form?.parentElement?.querySelector('[role="status"]');
  if (!text || !form || !status) return;
  void copied(text.textContent.trim()).then((done) => {
    if (!done) getSelection()?.selectAllChildren(text);
    status.textContent = (done ? form.dataset.copied : form.dataset.select) ?? '';
  });
});

/** A page that is not served securely, or stands in a frame, may not write to the clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
