import { keyRows } from './key-rows.ts';
import { layoutFor } from './layouts.ts';
import { icon, make } from './make.ts';
import { t } from './words.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * A keyboard on the screen for fields that a finger has come to. Whoever types
 * on a real one does not see it; whoever works the page with a switch asks for
 * it with the button in the bar. The focus stays in the field.
 */
export function keyboardOnScreen(): void {
  const root = document.documentElement;
  let field: Field | null = null;
  let keys: Promise<HTMLElement> | null = null;
  let byPointer = false;
  let typed = false;
  const toggle = make('button', { type: 'button', class: 'annals-kiosk-key', 'data-kiosk-key': 'keyboard', 'aria-expanded': 'false', hidden: true, onclick: () => void (root.hasAttribute('data-keyboard') ? hide() : show()) }, icon('keyboard'), make('span', {}, t('kiosk.keyboard')));
  document.querySelector('.annals-kiosk-bar')?.append(toggle);

  const show = async () => {
    keys ??= makeKeys({ press: (key) => field && write(field, key), erase: () => field && erase(field), enter: () => enter(), hide: () => hide() });
    const keyboard = await keys;
    keyboard.hidden = false;
    root.setAttribute('data-keyboard', '');
    toggle.setAttribute('aria-expanded', 'true');
    field?.scrollIntoView({ block: 'nearest' });
  };
  const hide = () => {
    void keys?.then((keyboard) => (keyboard.hidden = true));
    root.removeAttribute('data-keyboard');
    toggle.setAttribute('aria-expanded', 'false');
  };
  const enter = () => {
    field?.form?.requestSubmit();
    hide();
  };

  addEventListener('pointerdown', () => (byPointer = true), { capture: true });
  addEventListener(
    'keydown',
    ({ key, isTrusted, target }) => {
      byPointer = false;
      if (!isTrusted || key.length !== 1 || key === ' ' || !isField(target)) return;
      typed = true;
      hide();
    },
    { capture: true },
  );
  addEventListener('focusin', ({ target }) => {
    if (isField(target)) {
      field = target;
      // The device's own keyboard stays away.
      target.inputMode = 'none';
      toggle.hidden = false;
      if (byPointer && !typed) void show();
    } else if (!(target instanceof Element && target.closest('.annals-kiosk-bar, .annals-kiosk-keyboard'))) {
      hide();
    }
  });
  addEventListener('pointerdown', ({ target }) => {
    // A field that has the focus already is asked for again.
    if (target === field && document.activeElement === field && !typed) void show();
    // A touch beside field and keys is for the page.
    else if (target instanceof Element && !target.closest('.annals-kiosk-keyboard, .annals-kiosk-bar, form')) hide();
  });
  for (const each of document.querySelectorAll<Field>('input[type="search"], input[type="text"]')) each.inputMode = 'none';
  // A page may have put the focus into its field before.
  if (isField(document.activeElement)) {
    field = document.activeElement;
    toggle.hidden = false;
  }
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['search', 'text', 'url', 'email'].includes(target.type));
}

/** As if it had been typed where the caret is. */
function write(field: Field, text: string): void {
  field.setRangeText(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}

/** The selection, or the letter before the caret with all that belongs to it. */
function erase(field: Field): void {
  const end = field.selectionEnd ?? field.value.length;
  const start = field.selectionStart ?? end;
  const last = [...new Intl.Segmenter().segment(field.value.slice(0, end))].at(-1);
  field.setRangeText('', start < end ? start : (last?.index ?? 0), end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
}

interface Actions {
  readonly press: (key: string) => void;
  readonly erase: () => void;
  readonly enter: () => void;
  readonly hide: () => void;
}

async function makeKeys({ press, erase, enter, hide }: Actions): Promise<HTMLElement> {
  const { lang } = document.documentElement;
  const { layout, extra } = await layoutFor(lang);
  const key = (text: string, action: () => void, label: string | null = null, className = '') =>
    make('button', { type: 'button', class: `annals-kiosk-letter ${className}`.trim(), 'aria-label': label, onclick: action }, text);
  const rows = keyRows(layout, extra).map((keys) => make('div', { class: 'annals-kiosk-row' }, ...keys.map((each) => key(each, () => press(each)))));
  const eraser = key('', erase, t('kiosk.key.erase'), 'annals-kiosk-wide');
  eraser.append(icon('erase'));
  rows[0]?.append(eraser);
  const close = key('', hide, t('kiosk.key.hide'), 'annals-kiosk-wide');
  close.append(icon('close'));
  const last = make('div', { class: 'annals-kiosk-row' }, close, key('-', () => press('-')), key(t('kiosk.key.space'), () => press(' '), null, 'annals-kiosk-space'), key('’', () => press('’')), key(t('kiosk.key.enter'), enter, null, 'annals-kiosk-wide annals-kiosk-main'));
  const keyboard = make('div', { class: 'annals-kiosk-keyboard', role: 'group', 'aria-label': t('kiosk.keyboard'), hidden: true }, ...rows, last);
  // Keys are pressed without taking the focus from the field.
  for (const type of ['pointerdown', 'mousedown']) keyboard.addEventListener(type, (event) => event.preventDefault());
  document.querySelector('.annals-kiosk-bar')?.before(keyboard);
  return keyboard;
}
