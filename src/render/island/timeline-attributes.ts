/** Attributes whose change `<annals-timeline>` follows; all but `orientation` also reflect its state. */
export const timelineAttributes = ['view', 'selected', 'filter', 'lanes', 'scale', 'orientation'] as const;

export type TimelineAttribute = (typeof timelineAttributes)[number];

/** The attributes of `<annals-timeline>` as properties. */
export class TimelineAttributes extends HTMLElement {
  /** What is in view, whether or not an attribute says so; `null` before the first drawing. */
  protected get shownView(): string | null {
    return null;
  }

  get view(): string {
    return this.shownView ?? this.getAttribute('view') ?? '';
  }

  set view(view: string) {
    this.setAttribute('view', view);
  }

  get selected(): string | null {
    return this.getAttribute('selected');
  }

  set selected(id: string | null) {
    if (id === null) this.removeAttribute('selected');
    else this.setAttribute('selected', id);
  }

  get filter(): string {
    return this.getAttribute('filter') ?? '';
  }

  set filter(text: string) {
    this.setAttribute('filter', text);
  }

  get lanes(): string {
    return this.getAttribute('lanes') ?? 'none';
  }

  set lanes(lanes: string) {
    this.setAttribute('lanes', lanes);
  }

  get scale(): string {
    return this.getAttribute('scale') ?? 'time';
  }

  set scale(scale: string) {
    this.setAttribute('scale', scale);
  }

  get orientation(): string {
    return this.getAttribute('orientation') ?? 'auto';
  }

  set orientation(orientation: string) {
    this.setAttribute('orientation', orientation);
  }
}
