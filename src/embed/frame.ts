/**
 * The script of an embed page: what its address and the page around it ask for
 * is shown, and what readers do is told to that page. It is one classic script,
 * since a sandboxed frame without an origin may load no modules from a host
 * that does not send CORS headers.
 */
import { AnnalsTimeline } from '../render/island/annals-timeline.ts';
import { formatHash, lanesOf, scaleNameOf } from '../render/island/state.ts';
import { Fit } from './fit.ts';
import { readCommand, type Change } from './messages.ts';
import { languageFor, readParameters, type Fault } from './parameters.ts';

const root = document.documentElement;
const { settings, lang, faults } = readParameters(location.search);
const languages = JSON.parse(root.dataset.languages ?? '{}') as Readonly<Record<string, string>>;
const wantedLanguage = lang === null ? null : languageFor(lang, [root.lang, ...Object.keys(languages)]);
const otherLanguage = wantedLanguage !== null && wantedLanguage !== root.lang ? languages[wantedLanguage] : undefined;

if (otherLanguage !== undefined) location.replace(otherLanguage + location.search);
else begin();

function begin(): void {
  const element = document.querySelector<AnnalsTimeline>('annals-timeline');
  const drawing = element?.querySelector<HTMLElement>('[data-drawing]');
  const found: Fault[] = [...faults];
  if (lang !== null && wantedLanguage === null) found.push({ name: 'lang', value: lang });
  if (!element || !drawing) return tell(found);
  const own = { lanes: element.getAttribute('lanes'), scale: element.getAttribute('scale') };
  const fit = new Fit(element, drawing);
  let height = 0;
  let ready = false;

  const post = (message: object) => {
    if (parent !== self) parent.postMessage(message, '*');
  };
  const tellHeight = () => {
    const now = fit.wanted;
    if (now !== height) post({ type: 'annals:height', height: (height = now) });
  };
  const follow = () => {
    const { lanes, scale } = element;
    const hash = formatHash({
      view: element.getAttribute('view'),
      event: element.selected,
      filter: element.filter,
      q: '',
      lanes: lanes === own.lanes ? null : lanesOf(lanes),
      scale: scale === own.scale ? null : scaleNameOf(scale),
    });
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-full]')) link.hash = hash;
  };

  for (const type of ['annals:ready', 'annals:view', 'annals:select', 'annals:filter'] as const) {
    element.addEventListener(type, ({ detail }: CustomEvent<object>) => {
      follow();
      if (type === 'annals:ready') {
        // A picture that is fitted anew is the same one to the page around it.
        if (ready) return;
        ready = true;
        // Of a long timeline, events are not at hand; an id that is none selects nothing there either.
        const { events } = element;
        const { event } = settings;
        if (event !== undefined && events.length > 0 && !events.some(({ id }) => id === event)) tell([...found, { name: 'event', value: event }]);
        tellHeight();
      }
      post({ type, detail });
      if (type === 'annals:filter') tellHeight();
    });
  }

  const set = (changes: Change) => {
    const { theme, view, event, filter, lanes, scale } = changes;
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else if (theme !== undefined) delete root.dataset.theme;
    if (lanes) element.setAttribute('lanes', lanes);
    if (scale) element.setAttribute('scale', scale);
    if (filter !== undefined) element.setAttribute('filter', filter ?? '');
    if (view) element.setAttribute('view', view);
    if (event === null) element.removeAttribute('selected');
    else if (event !== undefined) element.setAttribute('selected', event);
  };
  if (self.origin === 'null') {
    // A host without CORS headers lets such a frame load nothing: then a long timeline stays as the build has drawn it, without buttons that would do nothing.
    const load = async (address: string) => {
      try {
        return await fetch(address);
      } catch (error) {
        root.toggleAttribute('data-still', !ready);
        throw error;
      }
    };
    globalThis.annalsSource = { load, module: (address) => import(/* @vite-ignore */ address) };
  }
  set(settings);
  tell(found);
  fit.apply();
  AnnalsTimeline.define();
  tellHeight();
  follow();

  addEventListener('message', ({ source, data }) => {
    // Whoever the page around the frame is, it may move the picture, and nobody else may.
    if (parent === self || source !== parent) return;
    const command = readCommand(data);
    if (command?.type === 'annals:set') set(command.settings);
    if (command?.type !== 'annals:hello') return;
    post({ type: 'annals:height', height: fit.wanted });
    if (ready) post({ type: 'annals:ready', detail: {} });
  });
  addEventListener('resize', () => {
    fit.apply();
    tellHeight();
  });
  let arrangement = arranged(element);
  new MutationObserver(() => {
    // What the element says again is no change.
    if (arrangement === (arrangement = arranged(element))) return;
    fit.apply();
    tellHeight();
    follow();
  }).observe(element, { attributeFilter: ['lanes', 'scale'] });
  document.addEventListener('toggle', tellHeight, true);
  document.addEventListener('click', (event) => leave(event));
}

function arranged(element: HTMLElement): string {
  return `${element.getAttribute('lanes')} ${element.getAttribute('scale')}`;
}

/** Names what could not be read, for those who see it and those who hear it. */
function tell(found: readonly Fault[]): void {
  const note = document.querySelector<HTMLElement>('[data-faults]');
  const list = note?.querySelector('[data-fault-list]');
  if (!note || !list || found.length === 0) return;
  list.textContent = found.map(({ name, value }) => `${name}=${value.length > 60 ? `${value.slice(0, 60)}…` : value}`).join(', ');
  note.hidden = false;
  note.querySelector('button')?.addEventListener('click', () => {
    note.hidden = true;
  });
}

/**
 * Links open pages of their own. A sandbox may forbid that, and would then
 * swallow the press: where the frame has no origin, the page is opened in it
 * unless it can be opened beside it.
 */
function leave(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest('dialog [method="dialog"] button') : null;
  if (button) {
    // A sandbox without forms takes a closing button for one that sends something.
    event.preventDefault();
    button.closest('dialog')?.close();
  }
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (self.origin !== 'null' || !link || event.defaultPrevented || !/^https?:$/.test(link.protocol)) return;
  event.preventDefault();
  const opened = open(link.href, '_blank');
  if (opened === null) location.assign(link.href);
}
