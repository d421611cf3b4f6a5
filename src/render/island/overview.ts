import { brushX, select, type D3BrushEvent } from 'd3';

/** What the overview shows and does; extents are shares of the whole, 0 to 1. */
export interface OverviewOptions {
  readonly label: string;
  readonly onView: (start: number, end: number) => void;
  readonly onEnd: () => void;
}

export interface Overview {
  /** Moves the brush to the view; `text` names it for a screen reader. */
  show(start: number, end: number, text: string): void;
  disconnect(): void;
}

/** One press of an arrow key moves the view by this share of its length. */
const step = 0.2;

/**
 * The view as a brush on the whole extent: dragged with a pointer, or moved
 * with the arrow keys (and grown with + and −) as a slider.
 */
export function overview(element: HTMLElement, options: OverviewOptions): Overview {
  let current: readonly [number, number] = [0, 1];
  let own = false;
  const svg = select(element).append('svg').attr('class', 'annals-brush').attr('aria-hidden', 'true');
  const group = svg.append('g');
  const thumb = makeThumb(element, options.label);
  const brush = brushX<unknown>()
    .on('brush', (event: D3BrushEvent<unknown>) => {
      if (own || !event.sourceEvent) return;
      const selection = event.selection as [number, number] | null;
      if (!selection) return;
      const width = element.clientWidth || 1;
      options.onView(selection[0] / width, selection[1] / width);
    })
    .on('end', (event: D3BrushEvent<unknown>) => {
      if (own || !event.sourceEvent) return;
      // A click beside the brush takes the view there.
      if (!event.selection) jump(event);
      options.onEnd();
    });

  const jump = (event: D3BrushEvent<unknown>) => {
    const source: unknown = event.sourceEvent;
    if (!(source instanceof MouseEvent)) return;
    const at = (source.clientX - element.getBoundingClientRect().left) / (element.clientWidth || 1);
    const half = (current[1] - current[0]) / 2;
    options.onView(at - half, at + half);
  };
  const draw = () => {
    const { clientWidth: width, clientHeight: height } = element;
    own = true;
    brush.extent([
      [0, 0],
      [width, height],
    ]);
    group.call(brush);
    const [start, end] = [Math.max(0, current[0]) * width, Math.min(1, current[1]) * width];
    // A view of an instant must still be seen and caught.
    const grow = Math.max(0, 6 - (end - start)) / 2;
    group.call((selection) => brush.move(selection, [Math.max(0, start - grow), Math.min(width, end + grow)]));
    own = false;
  };
  const keys = (event: KeyboardEvent) => {
    const length = current[1] - current[0];
    const shift = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageUp: 1, PageDown: -1 }[event.key];
    const grow = { '+': -0.25, '=': -0.25, '-': 0.5 }[event.key];
    if (shift !== undefined) options.onView(current[0] + shift * length, current[1] + shift * length);
    else if (grow !== undefined) options.onView(current[0] - (grow * length) / 2, current[1] + (grow * length) / 2);
    else if (event.key === 'Home') options.onView(0, length);
    else if (event.key === 'End') options.onView(1 - length, 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
    options.onEnd();
  };
  thumb.addEventListener('keydown', keys);
  const observer = new ResizeObserver(draw);
  observer.observe(element);

  return {
    show: (start, end, text) => {
      current = [start, end];
      thumb.setAttribute('aria-valuenow', String(Math.round(((start + end) / 2) * 100)));
      thumb.setAttribute('aria-valuetext', text);
      draw();
    },
    disconnect: () => {
      observer.disconnect();
      svg.remove();
      thumb.remove();
    },
  };
}

function makeThumb(element: HTMLElement, label: string): HTMLElement {
  const thumb = document.createElement('div');
  thumb.className = 'annals-brush-thumb';
  thumb.tabIndex = 0;
  thumb.setAttribute('role', 'slider');
  thumb.setAttribute('aria-label', label);
  thumb.setAttribute('aria-valuemin', '0');
  thumb.setAttribute('aria-valuemax', '100');
  element.append(thumb);
  return thumb;
}
