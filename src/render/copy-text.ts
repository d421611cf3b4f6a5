/** Copies the text beside a button, and says whether it could. */
export async function copyText(button: Element): Promise<void> {
  const text = button.parentElement?.previousElementSibling;
  const form = button.closest<HTMLElement>('dl');
  const status = form?.parentElement?.querySelector('[role="status"]');
  if (!text || !form || !status) return;
  const done = await copied(text.textContent.trim());
  if (!done) getSelection()?.selectAllChildren(text);
  status.textContent = (done ? form.dataset.copied : form.dataset.select) ?? '';
}

/** A page that is not served securely, or stands in a frame, may not write to the clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
