/** What the overview shows and does; extents are shares of the whole, 0 to 1. */
export interface OverviewOptions {
  readonly label: string;
  readonly onView: (start: number, end: number) => void;
  readonly onEnd: () => void;
  /** Aborted when the timeline leaves the page. */
  readonly signal: AbortSignal;
}

export interface Overview {
  /** Moves the brush to the view. */
  show(start: number, end: number): void;
  /** Names the view for a screen reader. */
  name(text: string): void;
}

type Extent = readonly [start: number, end: number];
type Grip = 'start' | 'end' | 'whole';

/** One press of an arrow key moves the view by this share of its length. */
const step = 0.2;
/** How far beside an end of the brush a pointer still takes it, px: outside, and inside at most. */
const reach = { outside: 16, inside: 8 } as const;
/** The brush is never drawn narrower, px: a view of an instant must still be seen and caught. */
const narrowest = 8;

/**
 * The view as a brush on the whole extent: dragged as a whole or by one of its
 * ends with a pointer, or moved with the arrow keys (and grown with + and −) as
 * a slider. A press beside it takes it there, a double click shows all.
 */
export function overview(element: HTMLElement, options: OverviewOptions): Overview {
  let current: Extent = [0, 1];
  const { signal } = options;
  const brush = makeBrush(element, options.label);
  // Read when it changes: while a view is drawn, it would make the browser lay out the page twice.
  let known = element.clientWidth;
  const observer = new ResizeObserver(() => (known = element.clientWidth));
  observer.observe(element);
  const width = () => known || 1;

  const press = (event: PointerEvent) => {
    if (event.button !== 0 || event.ctrlKey) return;
    const share = ({ clientX }: PointerEvent) => (clientX - element.getBoundingClientRect().left) / width();
    const pressed = share(event);
    const grip = gripAt(pressed * width(), current, width());
    const half = (current[1] - current[0]) / 2;
    const beside = grip === 'whole' && (pressed < current[0] || pressed > current[1]);
    const from: Extent = beside ? [pressed - half, pressed + half] : current;
    if (beside) options.onView(...from);
    const over = new AbortController();
    const until = { signal: over.signal };
    signal.addEventListener('abort', () => over.abort(), until);
    element.setPointerCapture(event.pointerId);
    element.addEventListener('pointermove', (move) => options.onView(...dragged(grip, from, share(move) - pressed)), until);
    const end = () => {
      over.abort();
      options.onEnd();
    };
    // Also when the browser takes a finger away to scroll the page.
    element.addEventListener('lostpointercapture', end, until);
  };
  element.addEventListener('pointerdown', press, { signal });
  const whole = () => {
    options.onView(0, 1);
    options.onEnd();
  };
  element.addEventListener('dblclick', whole, { signal });
  brush.addEventListener('keydown', (event) => {
    const next = keyed(event.key, current);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    options.onView(...next);
    options.onEnd();
  });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    brush.remove();
  });

  return {
    show: (start, end) => {
      current = [start, end];
      const share = Math.max(narrowest / width(), Math.min(1, end) - Math.max(0, start));
      const left = Math.min(1 - share, Math.max(0, (Math.max(0, start) + Math.min(1, end) - share) / 2));
      // Of its own width: while the view only moves, nothing is laid out.
      brush.style.transform = `translateX(${(100 * left) / share}%)`;
      brush.style.width = `${(100 * share).toFixed(4)}%`;
      brush.setAttribute('aria-valuenow', String(Math.round((start + end) * 50)));
    },
    name: (text) => brush.setAttribute('aria-valuetext', text),
  };
}

/** What a press at `x` px takes hold of. */
function gripAt(x: number, [start, end]: Extent, width: number): Grip {
  const [left, right] = [start * width, end * width];
  const inside = Math.min(reach.inside, (right - left) / 4);
  if (x >= left - reach.outside && x <= left + inside) return 'start';
  return x >= right - inside && x <= right + reach.outside ? 'end' : 'whole';
}

/** The brush after a drag by a share of the whole; its ends change places when one passes the other. */
function dragged(grip: Grip, [start, end]: Extent, by: number): Extent {
  const moved: Extent = [grip === 'end' ? start : start + by, grip === 'start' ? end : end + by];
  const [a, b] = moved;
  return a < b ? moved : [b, a === b ? a + 1e-9 : a];
}

/** The brush after a key press; `null` for a key that is not its own. */
function keyed(key: string, [start, end]: Extent): Extent | null {
  const length = end - start;
  const shift = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageUp: 1, PageDown: -1 }[key];
  if (shift !== undefined) return [start + shift * length, end + shift * length];
  const grow = { '+': -0.25, '=': -0.25, '-': 0.5, '−': 0.5 }[key];
  if (grow !== undefined) return [start - (grow * length) / 2, end + (grow * length) / 2];
  if (key === 'Home') return [0, length];
  return key === 'End' ? [1 - length, 1] : null;
}

function makeBrush(element: HTMLElement, label: string): HTMLElement {
  const brush = document.createElement('div');
  brush.className = 'annals-brush';
  brush.tabIndex = 0;
  brush.setAttribute('role', 'slider');
  brush.setAttribute('aria-label', label);
  brush.setAttribute('aria-valuemin', '0');
  brush.setAttribute('aria-valuemax', '100');
  element.append(brush);
  return brush;
}
