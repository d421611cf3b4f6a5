/** Something that is chosen and can be given up. */
export interface FilterChip {
  /** What it is, as a reader reads it. */
  readonly label: string;
  readonly remove: () => void;
}

/**
 * Shows what is chosen, each with a button that gives it up. The focus stays
 * in their row while there are any.
 *
 * @param container Has the words for the buttons in `data-remove`, with `{label}` to fill in.
 * @param fallback Takes the focus when the last one goes.
 */
export function showChips(container: HTMLElement, chips: readonly FilterChip[], fallback: HTMLElement | null): void {
  const before = [...container.children].indexOf(document.activeElement as Element);
  const buttons = chips.map(({ label, remove }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'annals-chip';
    button.textContent = label;
    button.setAttribute('aria-label', (container.dataset.remove ?? '{label}').replace('{label}', label));
    button.addEventListener('click', remove);
    return button;
  });
  container.replaceChildren(...buttons);
  container.hidden = buttons.length === 0;
  if (before >= 0) (buttons[Math.min(before, buttons.length - 1)] ?? fallback)?.focus({ preventScroll: true });
}
