import type { Part, PartHost } from '../part.ts';
import { download, fileName } from './share-file.ts';
import { framed } from './share-frame.ts';
import { builderHash, linkTo } from './share-link.ts';
import { toPNG } from './share-png.ts';
import { printTimeline } from './share-print.ts';
import { isRecordForm, recordsOf } from './share-records.ts';
import { sourceOf } from './share-source.ts';
import { withStyleSheet } from './style-sheet.ts';
import styles from '../../../styles/share.css?url';

export const styled = () => withStyleSheet(styles);

/** The menu of what readers may take away. */
export default function share(host: PartHost, root: HTMLElement): Part {
  const { element, signal, words } = host;
  const field = root.querySelector<HTMLInputElement>('[data-share-link]');
  const status = root.querySelector<HTMLElement>('[data-share-status]');
  const count = root.querySelector<HTMLElement>('[data-share-count]');
  const embed = root.querySelector<HTMLAnchorElement>('[data-share-embed]');
  const buttons = () => element.querySelectorAll<HTMLElement>('[data-part="share"]');

  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const refresh = () => {
    if (root.hidden) return;
    if (field) field.value = linkTo(element, root.dataset);
    if (embed) embed.hash = builderHash(element, { ...root.dataset, timeline: embed.dataset.timeline });
    // To count them, a long timeline would have to load them.
    if (count) count.textContent = element.querySelector('[data-count]')?.textContent ?? '';
  };
  const close = () => {
    if (root.hidden) return;
    const inside = root.contains(document.activeElement);
    root.hidden = true;
    for (const button of buttons()) button.setAttribute('aria-expanded', 'false');
    if (inside) buttons()[0]?.focus();
  };

  const take = async (what: string, control: HTMLElement): Promise<void> => {
    const { file = '' } = root.dataset;
    if (what === 'copy') return copy();
    if (what === 'print') return printTimeline(element, await sourceOf(host, root));
    if (what === 'svg' || what === 'png') {
      const picture = framed(element.toSVG(), await sourceOf(host, root));
      const blob = what === 'png' ? await toPNG(picture) : new Blob([picture.text], { type: 'image/svg+xml' });
      return saved(blob, fileName(file, element.view ?? '', what));
    }
    if (isRecordForm(what) && control instanceof HTMLAnchorElement) {
      const ids = new Set((await host.shown()).map(({ id }) => id));
      return saved(await recordsOf(what, control.href, ids), fileName(file, 'events', what));
    }
  };
  const saved = (blob: Blob, name: string) => {
    download(blob, name);
    say(words('timeline.share.saved'));
  };
  const copy = async () => {
    if (!field) return;
    try {
      await navigator.clipboard.writeText(field.value);
      say(words('timeline.share.copied'));
    } catch {
      // No permission, or no secure page: the reader's own keys copy what is selected.
      field.focus();
      field.select();
      say(words('timeline.share.select'));
    }
  };

  root.addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>('[data-share]');
    const what = control?.dataset.share;
    if (!control || !what) return;
    if (what === 'close') return close();
    event.preventDefault();
    say('');
    refresh();
    void take(what, control).catch(() => say(words('timeline.share.failed')));
  });
  field?.addEventListener('focus', () => field.select());
  // Keys of the picture would move it under the menu.
  root.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Element && !root.contains(target) && !target.closest('[data-part="share"]')) close();
    },
    { signal },
  );
  // A change of the filter is told before it stands in the address.
  for (const type of ['annals:view', 'annals:select', 'annals:filter', 'annals:search'] as const) {
    element.addEventListener(type, () => queueMicrotask(refresh), { signal });
  }

  return {
    toggle: () => {
      if (!root.hidden) {
        close();
        return false;
      }
      root.hidden = false;
      say('');
      refresh();
      root.querySelector<HTMLElement>('[data-share="copy"]')?.focus();
      return true;
    },
  };
}
