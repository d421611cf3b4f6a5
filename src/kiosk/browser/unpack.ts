/** Shows the page of the file that its address names. */
import { settings } from 'virtual:annals-kiosk/settings';
import { inflateSync, strFromU8 } from 'fflate';
import { filesFor } from '../../offline/site-list.ts';
import type { Packed } from '../single.ts';
import type { Files } from './embedded-source.ts';

const { base, host } = settings;
/** Stands in a page for its address. */
const addressToken = '\uE002';

const packed = JSON.parse(document.getElementById('annals-packed')?.textContent ?? '{}') as Packed;
const bytes = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const dictionary = bytes(packed.dictionary);
const unpacked = (base64: string, known?: Uint8Array) => strFromU8(inflateSync(bytes(base64), known ? { dictionary: known } : {}));

const data = new Map<string, Files>();
const fileOf = (path: string) => filesFor(path).find((file) => Object.hasOwn(packed.pages, file));

globalThis.annalsSingle = {
  has: (path) => fileOf(path) !== undefined,
  data: (folder) => {
    const text = packed.data[folder];
    const files = data.get(folder) ?? (text === undefined ? {} : (JSON.parse(unpacked(text)) as Files));
    data.set(folder, files);
    return files;
  },
};

const hash = location.hash.startsWith('#/') ? location.hash.slice(2) : '';
const url = new URL((host ?? 'http://site.invalid') + base + hash);
const file = fileOf(decodeURIComponent(url.pathname.slice(base.length))) ?? packed.lost;
const shared = JSON.parse(unpacked(packed.shared)) as readonly string[];
const page = unpacked(packed.pages[file] ?? '', dictionary).replace(/\uE000(\d+)\uE001/g, (_, place: string) => shared[Number(place)] ?? '');
// As long as the file is read, what is written would become a part of it.
addEventListener('DOMContentLoaded', () => {
  document.open();
  document.write(page.replace(addressToken, () => url.href.replace(/#.*$/s, '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')));
  document.close();
});
