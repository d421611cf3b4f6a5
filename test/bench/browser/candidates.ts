/** A page that shows the events, and how a reader moves it. */
export interface Candidate {
  readonly name: string;
  /** Its address on the server, for a number of events. */
  readonly path: (count: number) => string;
  /** An element that is there once the page can be used. */
  readonly ready: string;
  /** The drawing that wheel and drags move. */
  readonly picture: string;
  /** What stands for events in it. */
  readonly marks: string;
  /** An expression that says what is in view. */
  readonly view: string;
  /** Whether a wheel zooms with Ctrl only. */
  readonly wheelWithCtrl: boolean;
  /** More events than it can be expected to show. */
  readonly most: number;
}

export const annals: Candidate = {
  name: 'astro-annals',
  path: (count) => `annals-${count}/timeline/`,
  ready: 'annals-timeline[data-ready]',
  picture: '[data-picture]',
  marks: '[data-picture] :is([data-event], [data-cluster])',
  view: `document.querySelector('annals-timeline').view`,
  wheelWithCtrl: true,
  most: Infinity,
};

const peer = {
  ready: '[data-ready]',
  picture: '[data-picture]',
  view: 'shownView()',
  wheelWithCtrl: false,
} satisfies Partial<Candidate>;

export const vis: Candidate = {
  ...peer,
  name: 'vis-timeline',
  path: (count) => `peers/${count}/vis.html`,
  marks: '.vis-item',
  most: 10_000,
};

export const bareD3: Candidate = {
  ...peer,
  name: 'bare D3',
  path: (count) => `peers/${count}/bare-d3.html`,
  marks: 'circle',
  most: Infinity,
};
