import { held, turned, type Move, type Place } from './move.ts';

export interface GestureOptions {
  readonly vertical: () => boolean;
  /** Whether the wheel zooms now; otherwise the page scrolls. */
  readonly wheelZooms: (event: WheelEvent) => boolean;
  /** A gesture begins, of pointers that hold the picture or of the wheel. */
  readonly onStart: (by: 'pointer' | 'wheel') => void;
  /** The moves that follow count from the view of now. */
  readonly onGrip: () => void;
  /** How far the gesture has come since the last grip. */
  readonly onMove: (move: Move) => void;
  readonly onEnd: () => void;
  /** A wheel turn that scrolled the page instead of zooming. */
  readonly onRefused: () => void;
  /** Aborted when gestures are to be recognised no longer. */
  readonly signal: AbortSignal;
}

/** A press is a drag once it has gone this far, px; until then it may become a click. */
const clickDistance = 4;
/** A wheel that has rested this long has come to its end, ms. */
const wheelRest = 150;

interface Pointer {
  /** Where it was at the last grip. */
  from: Place;
  now: Place;
}

/**
 * Recognises wheel, drag and pinch. A drag and a pinch are measured from where
 * they took hold, so that no rounding gathers, however long they go on.
 *
 * On a vertical picture one finger scrolls the page and two zoom; on a
 * horizontal one the browser tells by the direction (`touch-action`), and
 * cancels the pointer when it scrolls.
 */
export function gestures(element: HTMLElement, options: GestureOptions): void {
  const { signal } = options;
  const pointers = new Map<number, Pointer>();
  /** Where the axis begins in the window, px. */
  let origin = 0;
  let holding = false;
  /** Whether two fingers were down since the first came. */
  let pinching = false;
  /** Whether what was last pressed has been dragged: no click, then. */
  let dragged = false;
  let following: AbortController | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const find = () => {
    const box = element.getBoundingClientRect();
    origin = options.vertical() ? box.top : box.left;
  };
  const along = ({ clientX, clientY }: MouseEvent) => (options.vertical() ? clientY : clientX) - origin;
  const place = (event: MouseEvent): Place => ({
    along: along(event),
    across: options.vertical() ? event.clientX : event.clientY,
  });

  const rest = () => {
    if (resting === undefined) return;
    clearTimeout(resting);
    resting = undefined;
    options.onEnd();
  };

  const grip = () => {
    for (const pointer of pointers.values()) pointer.from = pointer.now;
    options.onGrip();
  };

  const begin = () => {
    rest();
    holding = dragged = true;
    // Until now a click would have been that of the mark below.
    for (const id of pointers.keys()) element.setPointerCapture(id);
    options.onStart('pointer');
    options.onGrip();
  };

  const letGo = () => {
    following?.abort();
    pointers.clear();
    pinching = false;
    if (!holding) return;
    holding = false;
    options.onEnd();
  };

  const down = (event: PointerEvent) => {
    if (pointers.size === 0) dragged = false;
    if (event.button !== 0 || (event.ctrlKey && event.pointerType === 'mouse')) return;
    if (pointers.size === 0) {
      find();
      follow();
    }
    const now = place(event);
    pointers.set(event.pointerId, { from: now, now });
    if (pointers.size === 1) return;
    pinching = true;
    if (holding) element.setPointerCapture(event.pointerId);
    else begin();
    grip();
  };

  const move = (event: PointerEvent) => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) return;
    // The button was let go where no event tells of it.
    if (event.pointerType === 'mouse' && !(event.buttons & 1)) return letGo();
    pointer.now = place(event);
    if (!holding) {
      if (!isDrag(event.pointerType, pointer, options.vertical())) return;
      begin();
    }
    const [first = pointer, second] = pointers.values();
    options.onMove(held([first.from, second?.from], [first.now, second?.now]));
  };

  const up = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size === 0) letGo();
    else if (holding) grip();
  };

  const cancel = ({ pointerId }: PointerEvent) => {
    if (pointers.has(pointerId)) letGo();
  };

  const follow = () => {
    following = new AbortController();
    const until = { signal: following.signal, passive: true };
    addEventListener('pointermove', move, until);
    addEventListener('pointerup', up, until);
    addEventListener('pointercancel', cancel, until);
  };

  const wheel = (event: WheelEvent) => {
    if (!options.wheelZooms(event)) return options.onRefused();
    // The page is scrolling and goes on.
    if (!event.cancelable) return;
    event.preventDefault();
    if (pointers.size > 0) return;
    if (resting === undefined) {
      find();
      options.onStart('wheel');
    }
    clearTimeout(resting);
    resting = setTimeout(rest, wheelRest);
    options.onGrip();
    options.onMove(turned(event, along(event)));
  };

  /** Neither the page nor the browser takes a gesture that is the picture's. */
  const keep = (event: Event, ours: boolean) => {
    if (ours && event.cancelable) event.preventDefault();
  };

  element.addEventListener('pointerdown', down, { signal, passive: true });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  // Two fingers side by side would scroll the page, too, in browsers that do not take them for a pinch.
  element.addEventListener('touchmove', (event) => keep(event, pinching), { signal, passive: false });
  for (const type of ['dragstart', 'selectstart']) {
    element.addEventListener(type, (event) => keep(event, pointers.size > 0), { signal });
  }
  element.addEventListener(
    'click',
    (event) => {
      // A key press clicks, too.
      if (!dragged || event.detail === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );

  signal.addEventListener('abort', () => {
    following?.abort();
    clearTimeout(resting);
  });
}

/** Whether a press has become a drag; a finger may still be about to scroll the page. */
function isDrag(pointerType: string, { from, now }: Pointer, vertical: boolean): boolean {
  const along = Math.abs(now.along - from.along);
  const across = Math.abs(now.across - from.across);
  if (pointerType === 'mouse') return Math.hypot(along, across) >= clickDistance;
  return !vertical && along >= clickDistance && along > across;
}
