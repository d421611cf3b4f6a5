import { encode } from 'uqr';
import { destination, publicAddress } from './destination.ts';
import { drawing, make } from './make.ts';
import { base } from './place.ts';
import { openSheet } from './sheet.ts';
import { t, type KioskKey } from './words.ts';

/** Shows where something is that this screen does not show: as a code for a phone, and in letters. */
export function showElsewhere(href: string): void {
  const kind = destination(href, location.href, base);
  if (kind === 'contact') show('contact', href, decodeURIComponent(href.replace(/^\w+:/, '').replace(/\?.*$/, '')));
  else if (kind === 'outside') show('outside', href, href);
  else if (kind === 'file') {
    const known = publicAddress(href, location.href, base, canonical());
    if (known !== null) show('file', known, known);
  }
}

/** Whether others can open this page elsewhere. */
export function canonical(): string | undefined {
  return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
}

export function showOnPhone(href: string): void {
  show('phone', href, href);
}

function show(kind: 'contact' | 'outside' | 'file' | 'phone', code: string, address: string): void {
  const texts: Record<typeof kind, [KioskKey, KioskKey]> = {
    contact: ['kiosk.contact', 'kiosk.contact.text'],
    outside: ['kiosk.outside', 'kiosk.outside.text'],
    file: ['kiosk.file', 'kiosk.file.text'],
    phone: ['kiosk.phone', 'kiosk.phone.text'],
  };
  const [title, text] = texts[kind];
  const about = make('p', {}, t(text));
  const plate = make('div', { class: 'annals-kiosk-code', role: 'img', 'aria-label': t('kiosk.code', { address }) }, codeOf(code));
  openSheet({ title: t(title), name: 'elsewhere', about }, about, plate, make('p', { class: 'annals-kiosk-address', dir: 'ltr' }, address));
}

function codeOf(text: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const d = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return drawing(size, d, 'annals-kiosk-modules');
}
