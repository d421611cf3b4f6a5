/** How long a pointer rests on a link before its note shows, and how long it may take on its way to the note, in ms. */
const rest = 150;
const way = 300;
/** Room between link and popover, and between popover and window, in px. */
const gap = 6;
const margin = 8;

const anchors = CSS.supports('anchor-name: --annals-note');

/**
 * Shows the notes of citations, terms and event links in the page's popover: to
 * a pointer that rests on the link, to the keyboard's focus, and to a tap, which
 * then stays on the page; the popover has a link that leads where the tapped one
 * does. It stays while pointer or focus are on link or popover, and Esc closes it.
 *
 * @param first The link that a reader has come to already.
 * @param tapped Whether it was by a tap.
 */
export function showNotes(first: HTMLAnchorElement, tapped: boolean): void {
  const found = document.querySelector<HTMLElement>('.annals-popover');
  const [text, links] = found?.children ?? [];
  const [open, timeline] = links?.children ?? [];
  if (!found || !text || !(open instanceof HTMLAnchorElement) || !(timeline instanceof HTMLAnchorElement)) return;
  const popover = found;
  popover.hidden = false;
  let owner: HTMLAnchorElement | null = null;
  let pressed: HTMLAnchorElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (link: HTMLAnchorElement, x?: number): void => {
    clearTimeout(timer);
    if (owner === link) return;
    hide();
    const { note = '', eventLink } = link.dataset;
    const about = document.getElementById(link.getAttribute('aria-describedby') ?? '');
    popover.dataset.kind = note;
    text.replaceChildren(...(about?.cloneNode(true).childNodes ?? []));
    open.href = link.href;
    open.textContent = popover.getAttribute(`data-open-${note}`);
    timeline.hidden = eventLink === undefined;
    timeline.href = `${document.querySelector('annals-timeline') ? '' : popover.dataset.timeline}#event=${eventLink}`;
    // Beside its link, so that reading and the Tab key go on from one to the other.
    link.after(popover);
    popover.showPopover();
    owner = link;
    place(popover, link, x);
  };
  const hide = (): void => {
    clearTimeout(timer);
    if (popover.matches(':popover-open')) popover.hidePopover();
    left();
  };
  const left = (): void => {
    owner?.style.removeProperty('anchor-name');
    owner = null;
  };
  const focused = (): boolean =>
    popover.contains(document.activeElement) || (owner !== null && owner === document.activeElement && owner.matches(':focus-visible'));

  popover.addEventListener('toggle', (event) => {
    // By Esc or a press elsewhere. The event comes late: it may be open again by then.
    if (event.newState === 'closed' && !popover.matches(':popover-open')) left();
  });
  popover.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) hide();
  });
  document.addEventListener('pointerover', ({ target, pointerType, clientX }) => {
    if (pointerType === 'touch') return;
    clearTimeout(timer);
    const link = linkAt(target);
    if (link && link !== owner) timer = setTimeout(show, rest, link, clientX);
    else if (!link && owner && !within(popover, target) && !focused()) timer = setTimeout(hide, way);
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = linkAt(target);
    if (link?.matches(':focus-visible')) show(link);
    else if (!within(popover, target) && link !== owner) hide();
  });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      const link = linkAt(target);
      pressed = link === owner ? link : null;
    },
    { capture: true },
  );
  document.addEventListener('click', (event) => {
    const link = linkAt(event.target);
    if (!link || event.pointerType !== 'touch') return;
    event.preventDefault();
    if (pressed === link) hide();
    else show(link);
  });

  if (tapped || first.matches(':focus-visible')) show(first);
  else if (first.matches(':hover')) timer = setTimeout(show, rest, first);
}

function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-note]') : null;
}

function within(element: Element, target: EventTarget | null): boolean {
  return target instanceof Node && element.contains(target);
}

/** Below its link, or above it, all its lines. A browser without anchors, or a link on two lines, needs to be told where that is. */
function place(popover: HTMLElement, link: HTMLElement, x?: number): void {
  const lines = [...link.getClientRects()];
  const anchored = anchors && lines.length === 1;
  popover.toggleAttribute('data-anchored', anchored);
  const { style } = popover;
  style.top = style.left = '';
  if (anchored) {
    link.style.setProperty('anchor-name', '--annals-note');
    return;
  }
  const line = lines.find(({ left, right }) => x !== undefined && left <= x && x <= right) ?? lines[0] ?? link.getBoundingClientRect();
  const all = link.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const [below, above] = [all.bottom + gap, all.top - gap - height];
  const top = below + height > clientHeight && above > 0 ? above : below;
  const left = Math.max(margin, Math.min((line.left + line.right - width) / 2, clientWidth - width - margin));
  style.top = `${top + scrollY}px`;
  style.left = `${left + scrollX}px`;
}
