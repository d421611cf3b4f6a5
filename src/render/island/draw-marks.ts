import type { Label, Mark, Scene } from '../../scene/index.ts';
import { gutter } from '../geometry.ts';
import type { MarkNodes } from './mark-nodes.ts';

/**
 * Moves the marks of a scene to their places and hides those that were drawn
 * before and are gone. Only transforms and widths change.
 *
 * @param before Ids of what was drawn last; `null` when all that stands in the page may be shown.
 * @param along Where an event stands along the axis, px; `null` for one that is filtered out.
 * @returns Ids of what is drawn now.
 */
export function drawMarks(
  nodes: MarkNodes,
  scene: Scene,
  em: number,
  before: ReadonlySet<string> | null,
  along: (id: string) => number | null,
): ReadonlySet<string> {
  const labels = new Map(scene.labels.map((label) => [label.id, label]));
  const drawn = new Set<string>();
  for (const mark of scene.marks) {
    const node = nodes.of(mark.id);
    if (!node) continue;
    drawn.add(mark.id);
    if (node.hidden) node.hidden = false;
    place(node, mark, labels.get(mark.id), scene, em);
  }
  const gone = before ?? [...nodes.all].map(([id]) => id);
  for (const id of gone) {
    const node = nodes.existing(id);
    if (!node || drawn.has(id)) continue;
    // A mark that has the focus or is selected stays in its row, also where there is no room for it.
    const stays = !node.hidden && (node === document.activeElement || node.hasAttribute('data-selected'));
    const position = stays && node.style.transform !== '' ? along(id) : null;
    node.hidden = position === null;
    if (position === null) continue;
    drawn.add(id);
    slide(node, position, scene, em);
  }
  nodes.trim();
  return drawn;
}

function slide(node: HTMLElement, position: number, { orientation }: Scene, em: number): void {
  const row = new DOMMatrixReadOnly(node.style.transform).f;
  node.style.transform =
    orientation === 'vertical' ? `translate(${gutter * em}px, ${position}px)` : `translate(${position}px, ${row}px)`;
}

function place(node: HTMLElement, mark: Mark, label: Label | undefined, scene: Scene, em: number): void {
  if (scene.orientation === 'vertical') {
    node.style.transform = `translate(${gutter * em}px, ${mark.position}px)`;
    node.style.maxInlineSize = '';
    node.toggleAttribute('data-aside', mark.row > 0);
    return;
  }
  // A label that is kept inside the drawing takes its shape along, wholly inside.
  const along = Math.max(label?.position ?? mark.position, mark.position < 0 ? em / 2 : mark.position);
  node.style.transform = `translate(${along}px, ${mark.offset}px)`;
  node.style.maxInlineSize = label ? `${label.extent}px` : '1.1em';
  node.toggleAttribute('data-bare', !label);
}
