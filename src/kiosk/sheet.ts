import { icon, make } from './make.ts';
import { t } from './words.ts';

export interface SheetOptions {
  readonly title: string;
  readonly name: string;
  readonly role?: 'alertdialog';
  /** Text that screen readers hear with the title. */
  readonly about?: HTMLElement;
  /** Called when it is closed, however that comes about. */
  readonly onClose?: () => void;
}

/** A dialog over the page, which leaves nothing behind when it is closed. A touch beside it closes it, as does Escape. */
export function openSheet({ title, name, role, about, onClose }: SheetOptions, ...body: Node[]): HTMLDialogElement {
  for (const open of document.querySelectorAll<HTMLDialogElement>('dialog[data-kiosk-sheet]')) open.close();
  const headingId = `kiosk-${name}`;
  if (about) about.id = `${headingId}-about`;
  const close = () => dialog.close();
  const dialog = make(
    'dialog',
    { class: 'annals-kiosk-sheet', 'data-kiosk-sheet': name, role: role ?? null, 'aria-labelledby': headingId, 'aria-describedby': about?.id ?? null },
    make(
      'div',
      { class: 'annals-kiosk-sheet-body' },
      make('h2', { id: headingId }, title),
      ...body,
      make('button', { type: 'button', class: 'annals-kiosk-close', 'aria-label': t('kiosk.close'), onclick: close }, icon('close')),
    ),
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
