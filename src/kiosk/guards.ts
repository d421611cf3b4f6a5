/** What a browser does by itself and a kiosk does not: menus, printing, zooming the page, going back in the history. */
export function guardScreen(): void {
  const refuse = (event: Event) => event.preventDefault();
  for (const type of ['contextmenu', 'dragstart', 'beforeinstallprompt', 'gesturestart']) addEventListener(type, refuse, { capture: true });
  addEventListener('selectstart', (event) => inField(event.target) || event.preventDefault(), { capture: true });
  addEventListener('keydown', (event) => leads(event) && event.preventDefault(), { capture: true });
  // The page is not zoomed; the timeline, which listens too, is.
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { capture: true, passive: false });
  addEventListener('touchmove', (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(), { capture: true, passive: false });
  // Buttons of a mouse that go back and forward.
  for (const type of ['mousedown', 'mouseup'] as const) addEventListener(type, (event) => event.button > 2 && event.preventDefault(), { capture: true });
  window.print = () => undefined;
}

/** Whether a key is the browser's and not the page's. What edits a field stays. */
function leads(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (/^F\d+$/.test(key) || /^(?:Browser|Launch)/.test(key) || key === 'ContextMenu') return true;
  if (event.getModifierState('AltGraph')) return false;
  if (!ctrlKey && !metaKey && !altKey) return false;
  return !(inField(event.target) && (/^[acvxyz]$/i.test(key) || (!altKey && /^(?:Arrow|Backspace|Delete|Home|End)/.test(key))));
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea');
}
