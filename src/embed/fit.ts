import { rowHeight, rows as usualRows } from '../render/geometry.ts';
import { upright } from '../render/island/stage.ts';
import type { TimelineData } from '../render/timeline-data.ts';
import { eraStrip, laneStrip, stripHeight } from '../scene/compose.ts';

/** A vertical picture is at least this high, and needs no more than that in a frame that is as high as it likes, em. */
const vertical = { least: 9, enough: 38 } as const;
/** Axis below the rows, and a border on either side, em. */
const below = 3.4;

/**
 * Makes the picture as high as a frame has room for: fewer rows of labels, or a
 * shorter vertical picture. What else gives way, and from which height on, is
 * the style's to say.
 */
export class Fit {
  readonly #element: HTMLElement;
  readonly #drawing: HTMLElement;
  readonly #data: TimelineData | null;
  readonly #script: HTMLElement | null;
  /** Height of the horizontal picture with all of its rows, em. */
  readonly #whole: number;
  #rows: number | null = null;

  constructor(element: HTMLElement, drawing: HTMLElement) {
    this.#element = element;
    this.#drawing = drawing;
    this.#script = element.querySelector('script[data-annals-data]');
    this.#data = this.#script ? (JSON.parse(this.#script.textContent) as TimelineData) : null;
    this.#whole = Number.parseFloat(getComputedStyle(drawing).getPropertyValue('--breadth')) + below;
  }

  /** Height that the page would like to have, px, whatever the frame's own. */
  get wanted(): number {
    const others = this.#othersAs('natural');
    const live = this.#rows === null ? Number.parseFloat(this.#drawing.style.getPropertyValue('--breadth')) || 0 : 0;
    const own = this.#isUpright ? vertical.enough : Math.max(this.#whole, live + below);
    return Math.ceil(others + own * this.#em);
  }

  /** Makes the picture fit, before it is taken over or anew. */
  apply(): void {
    // Who reads the list scrolls; what they read stays where it is.
    if (this.#element.querySelector('details[open].annals-as-list')) return;
    const room = innerHeight - this.#othersAs('measure');
    const em = this.#em;
    if (this.#isUpright) {
      const height = Math.max(vertical.least * em, Math.min(vertical.enough * em, room));
      document.documentElement.style.setProperty('--annals-embed-picture', `${Math.floor(height)}px`);
      return;
    }
    document.documentElement.style.removeProperty('--annals-embed-picture');
    this.#setRows(room / em);
  }

  /** Rows of labels that a height has room for, em; `null` when it has room for all. */
  #setRows(room: number): void {
    const data = this.#data;
    if (!data || !this.#script) return;
    const inLanes = this.#element.getAttribute('lanes') === 'category' && data.spec.categories.length > 1;
    const lanes = inLanes ? data.spec.categories.length : 1;
    const fixed = below + lanes * (stripHeight + (inLanes ? laneStrip : 0)) + (data.spec.eras.length > 0 ? eraStrip : 0);
    const usual = data.spec.rows ?? usualRows[inLanes ? 'category' : 'none'];
    const most = Math.max(1, Math.floor((room - fixed) / (rowHeight * lanes)));
    const rows = room >= this.#whole || most >= usual ? null : most;
    if (rows === this.#rows) return;
    this.#rows = rows;
    const spec = { ...data.spec, rows: rows ?? data.spec.rows };
    this.#script.textContent = JSON.stringify({ ...data, spec });
    this.#again();
  }

  /** Rows are decided once for a picture: it is taken over anew, as the attributes say. */
  #again(): void {
    const element = this.#element;
    if (!element.matches(':defined')) return;
    const { parentNode, nextSibling } = element;
    const held = document.activeElement instanceof HTMLElement && element.contains(document.activeElement) ? document.activeElement : null;
    this.#drawing.style.removeProperty('--breadth');
    element.remove();
    parentNode?.insertBefore(element, nextSibling);
    held?.focus({ preventScroll: true });
  }

  get #em(): number {
    return Number.parseFloat(getComputedStyle(this.#drawing).fontSize);
  }

  get #isUpright(): boolean {
    return upright(this.#drawing, this.#element.getAttribute('orientation') ?? 'auto') === 'vertical';
  }

  /** How high all but the picture is, px: as `measure` what has given way is not there, as `natural` it is. */
  #othersAs(state: 'measure' | 'natural'): number {
    const root = document.documentElement;
    root.setAttribute(`data-${state}`, '');
    const others = document.body.offsetHeight - this.#drawing.offsetHeight;
    root.removeAttribute(`data-${state}`);
    return others;
  }
}
