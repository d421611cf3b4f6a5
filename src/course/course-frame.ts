/**
 * The script of a timeline in a SCORM package: events that are opened count, and
 * the course system is told of them where there is one. It is one classic
 * script, as that of the embed pages, and asks for nothing over the network.
 */
import { filledIn, type Text } from '../dates/filled-in.ts';
import { Fit } from '../embed/fit.ts';
import { AnnalsTimeline } from '../render/island/annals-timeline.ts';
import type { TimelineData } from '../render/timeline-data.ts';
import { completionOf } from './completion.ts';
import { findApi, type Frame } from './find-api.ts';
import { LmsSession } from './lms-session.ts';
import { TextDialog } from './text-dialog.ts';

/** What the page hands to its script as JSON. */
export interface CourseData {
  readonly lang: string;
  /** Ids of the events to open, in the order of time. */
  readonly assigned: readonly string[];
  readonly words: Readonly<Record<'progress' | 'done' | 'alone' | 'unrecorded', Text>>;
}

const part = <E extends HTMLElement = HTMLElement>(name: string) => document.querySelector<E>(`[data-${name}]`);

const given = part('course')?.textContent;
if (given) begin(JSON.parse(given) as CourseData);

function begin({ lang, assigned, words }: CourseData): void {
  const wanted = new Set(assigned);
  let session = visit();
  const opened = new Set(session?.opened);
  let recorded = true;

  function visit(): LmsSession | null {
    const api = findApi(self as Frame);
    return api && LmsSession.begin(api, assigned, Date.now());
  }

  const show = () => {
    const { opened: done, count, status } = completionOf(assigned, opened);
    const complete = count > 0 && status === 'completed';
    const progress = part<HTMLProgressElement>('progress');
    if (progress) {
      progress.value = done;
      progress.hidden = false;
    }
    const text = filledIn(words.progress, { opened: done, count }, lang);
    part('progress-text')?.replaceChildren(text);
    for (const item of document.querySelectorAll<HTMLElement>('[data-assigned]')) {
      const is = opened.has(item.dataset.assigned ?? '');
      item.toggleAttribute('data-done', is);
      item.querySelector('[data-opened]')?.toggleAttribute('hidden', !is);
    }
    const note = [complete ? words.done : null, session === null ? words.alone : recorded ? null : words.unrecorded].flatMap((each) => (each === null ? [] : filledIn(each, {}, lang)));
    part('course-note')?.replaceChildren(note.join(' '));
  };

  const record = () => {
    if (session) recorded = session.record(opened);
    show();
  };

  const open = (id: string) => {
    if (!wanted.has(id) || opened.has(id)) return;
    opened.add(id);
    record();
  };

  record();
  const dialog = part<HTMLDialogElement>('course-dialog');
  const texts = dialog && new TextDialog(dialog);
  const element = document.querySelector<AnnalsTimeline>('annals-timeline');
  const drawing = element?.querySelector<HTMLElement>('[data-drawing]');
  if (element && drawing) {
    element.addEventListener('annals:select', ({ detail }) => {
      if (detail.id !== null) open(detail.id);
    });
    leadToTexts(element);
    // The list stands folded above the picture: what it takes, the picture gives.
    const fit = new Fit(element, drawing);
    const again = () => fit.apply();
    fit.apply();
    AnnalsTimeline.define();
    addEventListener('resize', again);
    // What is around the picture is lower in its own face.
    void document.fonts.ready.then(again);
    part('progress-text')?.closest('details')?.addEventListener('toggle', again);
    new MutationObserver(again).observe(element, { attributeFilter: ['lanes', 'scale'] });
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest('dialog [method="dialog"] button');
    if (button) {
      // A sandbox without forms takes a closing button for one that sends something.
      event.preventDefault();
      button.closest('dialog')?.close();
    }
    const link = target?.closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    const id = decodeURIComponent(link.hash.slice(1));
    const item = link.closest<HTMLElement>('[data-assigned]');
    // A step in the address would be one more press of "back" on the page around the frame.
    if (item?.dataset.assigned !== undefined && element?.hasAttribute('data-ready')) {
      event.preventDefault();
      item.closest('details')?.removeAttribute('open');
      element.select(item.dataset.assigned);
      element.querySelector<HTMLElement>('[data-panel-link]')?.focus({ preventScroll: true });
    } else if (texts?.show(id)) {
      event.preventDefault();
      if (id.startsWith('event-')) open(id.slice('event-'.length));
    }
  });

  addEventListener('pagehide', () => {
    session?.end(Date.now());
  });
  addEventListener('pageshow', ({ persisted }) => {
    // The page comes back as it was left, and the last visit has ended.
    if (!persisted) return;
    session = visit();
    for (const id of session?.opened ?? []) opened.add(id);
    record();
  });
}

/** The panel of an event leads to its text in this page, whatever links to other pages have become. */
function leadToTexts(element: HTMLElement): void {
  const script = element.querySelector('script[data-annals-data]');
  if (!script) return;
  const data = JSON.parse(script.textContent) as TimelineData;
  const events = data.events?.map((event) => ({ ...event, href: `#event-${event.id}` }));
  script.textContent = JSON.stringify({ ...data, ...(events ? { events } : {}) });
}
