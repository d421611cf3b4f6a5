import { canonical, showOnPhone } from './elsewhere.ts';
import { icon, make, type IconName } from './make.ts';
import { atStart, base, change, inKiosk, mode, startIn } from './place.ts';
import { openSheet } from './sheet.ts';
import { t } from './words.ts';

/** What is on every screen, at its lower edge: the way home, back, to the search, to other languages, and controls within reach. */
export function makeBar(): void {
  const languages = [...document.querySelectorAll<HTMLAnchorElement>('.annals-languages a')];
  // By where it leads: on disk, a page names itself by its file alone.
  const search = [...document.querySelectorAll<HTMLAnchorElement>('.annals-header nav a')].find((each) => !languages.includes(each) && /(?:^|\/)search(?:\/|\.html|$)/.test(each.href.replace(/[?#].*$/s, '').slice(base.length)));
  const address = canonical();
  const bar = make('nav', { class: 'annals-kiosk-bar', 'aria-label': t('kiosk.bar') });
  bar.append(...(atStart ? [] : [link('home', t('kiosk.start'), () => startIn())]));
  if (!atStart && history.length > 1) bar.append(button('back', t('kiosk.back'), () => history.back()));
  if (search) bar.append(link('search', search.textContent.trim(), () => inKiosk(search.href), search.hasAttribute('aria-current')));
  if (languages.length > 1) bar.append(button('language', t('kiosk.language'), () => chooseLanguage(languages), 'dialog'));
  if (address !== undefined) bar.append(button('phone', t('kiosk.phone.short'), () => showOnPhone(address), 'dialog'));
  bar.append(reachButton());
  document.body.append(bar);
  // What stands in the upper part while all else has come down.
  document.body.dataset.title = document.querySelector('.annals-brand')?.textContent ?? document.title;
}

function link(name: IconName, text: string, href: () => string, current = false): HTMLAnchorElement {
  return make('a', { class: 'annals-kiosk-key', href: href(), 'data-kiosk-key': name, 'aria-current': current ? 'page' : null }, icon(name), make('span', {}, text));
}

function button(name: IconName, text: string, onclick: () => void, opens: string | null = null): HTMLButtonElement {
  return make('button', { type: 'button', class: 'annals-kiosk-key', 'data-kiosk-key': name, 'aria-haspopup': opens, onclick }, icon(name), make('span', {}, text));
}

function chooseLanguage(languages: readonly HTMLAnchorElement[]): void {
  const links = languages.map(({ href, lang, textContent, ariaCurrent }) => {
    const to = new URL(href);
    // The state of the timeline goes along.
    to.hash = location.hash;
    return make('li', {}, make('a', { href: to.href, lang, hreflang: lang, 'aria-current': ariaCurrent }, textContent));
  });
  openSheet({ title: t('kiosk.language'), name: 'language' }, make('ul', { class: 'annals-kiosk-languages' }, ...links));
}

/** Controls and texts in the lower part of the screen, for who cannot reach higher; for this visit. */
function reachButton(): HTMLButtonElement {
  const root = document.documentElement;
  const show = () => {
    root.toggleAttribute('data-reach', mode.reach);
    made.setAttribute('aria-pressed', String(mode.reach));
  };
  const made = button('reach', t('kiosk.reach'), () => {
    change({ reach: !mode.reach });
    show();
    if (mode.reach) scrollTo({ top: 0 });
  });
  show();
  return made;
}
