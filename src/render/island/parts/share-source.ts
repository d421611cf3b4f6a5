import { formatInstant } from '../../../dates/format-instant.ts';
import { readView } from '../../../dates/view-interval.ts';
import type { MarkShape } from '../../../events/palette.ts';
import type { PartHost } from '../part.ts';
import { linkTo } from './share-link.ts';

/** What has to stand beside a picture that leaves its page. */
export interface Source {
  readonly title: string;
  /** How many events, from when to when, filtered by what, from whom. */
  readonly lines: readonly string[];
  readonly address: string;
  /** The categories of the events in view. */
  readonly legend: readonly { readonly label: string; readonly color: string; readonly shape: MarkShape }[];
}

export async function sourceOf({ element, categories, spec, words, shown }: PartHost, root: HTMLElement): Promise<Source> {
  const { title = '', source } = root.dataset;
  const { lo, hi } = readView(element.view ?? '');
  const inView = (await shown()).filter(({ at, end }) => end >= lo && at < hi);
  const used = new Set(inView.map(({ category }) => category));
  const year = (ms: number) => formatInstant(ms, 'year', spec.lang);
  const extent = words('timeline.share.extent', { count: inView.length, from: year(lo), to: year(hi - 1) });
  const lines = [extent];
  if (element.filter) lines.push(words('timeline.share.filter', { filter: element.filter }));
  if (source) lines.push(words('timeline.share.source', { source }));
  return {
    title,
    lines,
    address: linkTo(element, root.dataset),
    legend: categories
      .filter(({ id }) => used.has(id))
      .map(({ label, color, shape }) => ({ label, shape, color: colorOf(color, root) })),
  };
}

/** A colour of the palette as it is on this page, in the reader's scheme. */
function colorOf(token: string, root: HTMLElement): string {
  const sample = document.createElement('span');
  sample.dataset.color = token;
  sample.style.color = 'var(--annals-color)';
  root.append(sample);
  const { color } = getComputedStyle(sample);
  sample.remove();
  return color;
}
