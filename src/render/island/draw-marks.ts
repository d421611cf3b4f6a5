import type { Label, Mark, Scene } from '../../scene/index.ts';
import { gutter } from '../geometry.ts';
import type { MarkNodes } from './mark-nodes.ts';

/**
 * Moves the marks of a scene to their places and hides all others. Only transforms and widths change.
 *
 * @param along Where an event stands along the axis, px; `null` for one that is filtered out.
 */
export function drawMarks(nodes: MarkNodes, scene: Scene, em: number, along: (id: string) => number | null): void {
  const labels = new Map(scene.labels.map((label) => [label.id, label]));
  const drawn = new Set<string>();
  for (const mark of scene.marks) {
    const node = nodes.of(mark.id);
    if (!node) continue;
    drawn.add(mark.id);
    node.hidden = false;
    place(node, mark, labels.get(mark.id), scene, em);
  }
  for (const [id, node] of nodes.all) {
    if (drawn.has(id)) continue;
    // A mark that has the focus or is selected stays in its row, also where there is no room for it.
    const kept = !node.hidden && (node === document.activeElement || node.hasAttribute('data-selected'));
    const position = kept && node.style.transform !== '' ? along(id) : null;
    node.hidden = position === null;
    if (position !== null) slide(node, position, scene, em);
  }
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
    return;
  }
  // A label that is kept inside the drawing takes its shape along, wholly inside.
  const along = Math.max(label?.position ?? mark.position, mark.position < 0 ? em / 2 : mark.position);
  node.style.transform = `translate(${along}px, ${mark.offset}px)`;
  node.style.maxInlineSize = label ? `${label.extent}px` : '1.1em';
  node.toggleAttribute('data-bare', !label);
}
