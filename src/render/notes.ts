/** Waits for a reader to come to a link with a note, and loads what shows it. */
const waiting = new AbortController();
/** Where the reader is by now: several events may wait for the same script. */
let last: Parameters<typeof import('./note-popover.ts').showNotes>;

async function come(event: Event): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-note]') : null;
  const touch = event instanceof PointerEvent && event.pointerType === 'touch';
  // A finger comes and presses at once: its press is what counts, and it shows the note before anything else.
  if (!link || (event.type === 'click') !== touch) return;
  if (touch) event.preventDefault();
  last = [link, touch];
  try {
    const { showNotes } = await import('./note-popover.ts');
    if (!waiting.signal.aborted) showNotes(...last);
    waiting.abort();
  } catch {
    if (touch) location.href = link.href;
  }
}

if ('popover' in HTMLElement.prototype) {
  for (const type of ['pointerover', 'focusin', 'click']) {
    document.addEventListener(type, (event) => void come(event), { signal: waiting.signal });
  }
}
