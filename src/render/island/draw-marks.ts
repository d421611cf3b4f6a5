import type { Label, Mark, Scene } from '../../scene/index.ts';
import { gutter } from '../geometry.ts';
import type { MarkNodes } from './mark-nodes.ts';

/** Moves the marks of a scene to their places and hides all others. Only transforms and widths change. */
export function drawMarks(nodes: MarkNodes, scene: Scene, em: number): void {
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
    // A mark that holds the focus keeps it, out of sight, until the focus moves on.
    if (!drawn.has(id) && node !== document.activeElement) node.hidden = true;
  }
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
