import { destination } from './destination.ts';
import { showElsewhere } from './elsewhere.ts';
import { base, inKiosk } from './place.ts';

/** What browsers with a Navigation API tell before they leave a page; TypeScript may not know it. */
interface NavigateEvent extends Event {
  readonly navigationType: 'push' | 'reload' | 'replace' | 'traverse';
  readonly hashChange: boolean;
  readonly downloadRequest: string | null;
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
}

const kindOf = (href: string) => destination(href, location.href, base);

/**
 * Keeps visitors in the kiosk: a page of the site opens in it, whatever leads
 * there; what is elsewhere is told instead.
 */
export function keepIn(): void {
  addEventListener('click', held, { capture: true });
  addEventListener('auxclick', held, { capture: true });
  // Scripts of the page may have changed the address since.
  addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link && !event.defaultPrevented && kindOf(link.href) === 'page') link.href = inKiosk(link.href);
  });
  addEventListener('submit', submitted);
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => left(event as NavigateEvent));
  window.open = (url) => {
    if (url !== undefined) showElsewhere(new URL(url, document.baseURI).href);
    return null;
  };
}

function linkOf(event: Event): HTMLAnchorElement | HTMLAreaElement | undefined {
  return event.composedPath().find((each) => each instanceof HTMLAnchorElement || each instanceof HTMLAreaElement);
}

function held(event: MouseEvent): void {
  const link = linkOf(event);
  if (!link?.href || (!event.isTrusted && link.closest('[data-kiosk-sheet]'))) return;
  const kind = kindOf(link.href);
  const plain = event.type === 'click' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (plain && kind === 'here') return;
  if (plain && kind === 'page' && !link.hasAttribute('download')) {
    link.removeAttribute('target');
    link.href = inKiosk(link.href);
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (plain) showElsewhere(link.href);
}

/** A form that no script answers asks its page. */
function submitted(event: SubmitEvent): void {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method === 'dialog') return;
  event.preventDefault();
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') url.searchParams.set(name, value);
  if (kindOf(url.href) === 'page') location.assign(inKiosk(url.href));
}

/** The last guard: what is not a link, and leads away all the same. */
function left(event: NavigateEvent): void {
  const { cancelable, hashChange, navigationType, downloadRequest, destination: to } = event;
  if (!cancelable || hashChange || to.sameDocument || navigationType === 'traverse' || navigationType === 'reload') return;
  const kind = kindOf(to.url);
  if (kind === 'here') return;
  if (kind === 'page' && downloadRequest === null) {
    if (/[?&]kiosk\b/.test(to.url)) return;
    event.preventDefault();
    location[navigationType === 'replace' ? 'replace' : 'assign'](inKiosk(to.url));
    return;
  }
  // The file that an operator saves is made on this machine.
  if (to.url.startsWith('blob:') && document.querySelector('[data-kiosk-sheet="operator"]')) return;
  event.preventDefault();
  showElsewhere(to.url);
}
