import type { AnnalsTimeline } from '../annals-timeline.ts';
import { actInWindow, atEnd, toldText } from './acts-of-page.ts';
import { lead, type SceneOfStory } from './lead.ts';
import { rememberPlace } from './place.ts';

/** Everything above the line is seen to have begun, however far up. The line is the middle of the window. */
const aboveTheLine = '9999999px 0px -50% 0px';
/** For so long nothing scrolls when scrolling has come to rest, ms. */
const rest = 150;
/** What moves or changes the timeline when it is pressed. */
const controls = '[data-act], [data-clear], [data-cluster], [data-event]';
/** Who has scrolled further than this from where a link leads, px, reads on. */
const near = 24;

/**
 * Moves the timeline of a story with the text. It only watches the page scroll,
 * and gives the timeline up as soon as the reader takes it, until the reader
 * gives it back.
 */
export function tell(element: AnnalsTimeline): void {
  const back = element.querySelector<HTMLElement>('[data-story-back]');
  const { parts, acts, starts } = toldText(element);
  const sceneOf = (act: number) => parts[acts[act]?.scene ?? -1];
  /** What is told now; −1 is before the first act. */
  let told: number | undefined;
  /** Whether the page is on its way to the scene that the address names. */
  let underway = false;
  let leading = false;
  let taken = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const show = (glides: boolean) => {
    if (taken || told === undefined) return;
    leading = true;
    element[lead](shownBy(sceneOf(told)), glides);
    leading = false;
  };

  const remember = () => {
    const start = starts[told ?? -1];
    rememberPlace(start ? { act: start.id, top: topOf(start) } : null);
  };

  const settle = () => {
    const named = acts.findIndex((_, index) => sceneOf(index)?.matches(':target'));
    const there = stands(sceneOf(named));
    underway &&= named >= 0 && !there;
    // A short scene to which a link has led is told, though the next has begun as well.
    const now = there || underway ? named : actInWindow(starts);
    if (now === told) return;
    const first = told === undefined;
    for (const part of parts) part.toggleAttribute('data-current', part === sceneOf(now));
    told = now;
    show(!first);
    remember();
  };

  const soon = (then: () => void) => {
    clearTimeout(resting);
    resting = setTimeout(then, rest);
  };

  const follow = () => {
    underway = true;
    soon(settle);
  };

  /** Wherever scrolling has led, it leads no further. */
  const arrive = () => {
    underway = false;
    settle();
    remember();
  };

  const take = () => {
    if (leading) return;
    taken = true;
    if (back) back.hidden = false;
  };

  // What flies tells of it when it is there; the reader has taken it before.
  element.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest(controls)) take();
  });
  element.addEventListener('keydown', ({ defaultPrevented }) => {
    if (defaultPrevented) take();
  });
  for (const type of ['annals:view', 'annals:select', 'annals:filter'] as const) element.addEventListener(type, take);
  // A finger that only wanted to scroll has stopped the timeline on its way.
  for (const type of ['pointerup', 'pointercancel'] as const) element.addEventListener(type, () => setTimeout(show, 0, true));
  back?.addEventListener('click', () => {
    taken = false;
    show(true);
    // The button goes; who is there by keyboard stays in the picture.
    if (document.activeElement === back) element.querySelector<HTMLElement>('a[data-event][tabindex="0"]')?.focus({ preventScroll: true });
    back.hidden = true;
  });

  // Who reloads or comes back is where they were, whatever the address says.
  const [navigation] = performance.getEntriesByType('navigation');
  if (navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate') follow();
  addEventListener('hashchange', follow);
  // Who turns away on the way there is not held to it.
  for (const type of ['wheel', 'touchmove'] as const) addEventListener(type, () => (underway = false), { passive: true });
  addEventListener('scroll', () => soon(arrive), { passive: true });
  const observer = new IntersectionObserver(settle, { rootMargin: aboveTheLine });
  for (const start of starts) observer.observe(start);
  // What loads late moves the text, and may do so without scrolling it or crossing the line.
  const text = starts[0]?.closest('.annals-text');
  if (text) new ResizeObserver(() => soon(settle)).observe(text);
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** Whether a scene stands where a link to it puts it. */
function stands(scene: HTMLElement | undefined): boolean {
  if (!scene) return false;
  const top = topOf(scene);
  if (atEnd()) return top >= 0 && top < innerHeight;
  const place = Number.parseFloat(getComputedStyle(scene).scrollMarginTop) + Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  return Math.abs(top - place) < near;
}

function shownBy(scene: HTMLElement | undefined): SceneOfStory {
  const { scene: view = null, filter = '', highlight } = scene?.dataset ?? {};
  return { view, filter, events: highlight?.split(' ') ?? [] };
}

