import type { Locator, Page } from '@playwright/test';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The first `<annals-timeline>` of a page, as a reader finds it. */
export class Timeline {
  readonly page: Page;
  readonly element: Locator;
  readonly picture: Locator;
  readonly marks: Locator;
  readonly clusters: Locator;
  readonly panel: Locator;
  readonly help: Locator;
  readonly overview: Locator;
  readonly search: Locator;
  readonly categories: Locator;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('annals-timeline').first();
    this.picture = this.element.locator('[data-picture]');
    this.marks = this.element.locator('a[data-event]').filter({ visible: true });
    this.clusters = this.element.locator('[data-marks] > [data-cluster]').filter({ visible: true });
    this.panel = this.element.locator('[data-panel]');
    this.help = this.element.locator('dialog[data-help]');
    this.overview = this.element.getByRole('slider');
    this.search = this.element.getByRole('searchbox');
    this.categories = this.element.locator('[data-category]');
  }

  /** Opens a page and waits for the element to take its picture over. */
  async open(path = '/timeline/'): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('annals-timeline[data-ready]').first().waitFor();
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await this.drawn();
  }

  /** Waits until what has been asked for is drawn: a frame to draw it, a frame to show it. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  mark(id: string): Locator {
    return this.element.locator(`a[data-event="${id}"]`);
  }

  button(act: string): Locator {
    return this.element.locator(`.annals-toolbar [data-act="${act}"]`);
  }

  category(id: string): Locator {
    return this.element.locator(`[data-category="${id}"]`);
  }

  item(id: string): Locator {
    return this.element.locator(`[data-item="${id}"]`);
  }

  /** Where the marks stand in the picture that can be seen, by the ids of their events. */
  async places(): Promise<Record<string, Box>> {
    return this.marks.evaluateAll((nodes) => {
      const origin = nodes[0]?.closest('[data-picture]')?.getBoundingClientRect();
      const boxes = nodes.map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const box = { x: x - (origin?.x ?? 0), y: y - (origin?.y ?? 0), width, height };
        return [(node as HTMLElement).dataset.event ?? '', box] as const;
      });
      return Object.fromEntries(boxes);
    });
  }

  /** Ids of the events whose marks can be seen, in the order of the document. */
  async shown(): Promise<string[]> {
    return this.marks.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.event ?? ''));
  }

  /** Id of the event that has the focus; `null` when it is elsewhere. */
  async focused(): Promise<string | null> {
    return this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.event ?? null);
  }

  /** The stretch of time in view, ms since 1970. */
  async extent(): Promise<{ lo: number; hi: number }> {
    const view = await this.view();
    const [from = '', to = from] = view.split('/');
    return { lo: Date.parse(from), hi: endOf(to) };
  }

  /** The stretch of time in view, as the element says it. */
  async view(): Promise<string> {
    return this.element.evaluate((element) => (element as HTMLElement & { view: string }).view);
  }

  /** Calls one of the element's methods. */
  async call(method: 'zoomTo' | 'select' | 'setFilter' | 'search', argument: string | null): Promise<void> {
    await this.element.evaluate(
      (element, [name, value]) => (Reflect.get(element, name) as (value: string | null) => unknown).call(element, value),
      [method, argument] as const,
    );
    await this.drawn();
  }
}

/** First instant after a date of day, month or year precision. */
function endOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0);
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
}
