import type { Scene } from '../../scene/index.ts';
import { axisHeight, gutter } from '../geometry.ts';
import type { TimelineModel } from './model.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Properties that a picture outside the page has to bring along, as the page's style sheets are left behind. */
const carried = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
] as const;

/**
 * The scene as an SVG file: the ground as it is drawn, labels and clusters as
 * text. Colours and fonts are those of the page at this moment.
 */
export function toSVG(scene: Scene, model: TimelineModel, ground: SVGSVGElement | null): string {
  const { em } = model;
  const upright = scene.orientation === 'vertical';
  const width = upright ? (ground?.clientWidth ?? 320) : scene.length;
  const height = upright ? scene.length : scene.breadth + axisHeight * em;
  const root = document.createElementNS(svg, 'svg');
  root.setAttribute('xmlns', svg);
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  if (ground) root.append(...withStyles(ground).childNodes);
  const offsets = new Map(scene.marks.map((mark) => [mark.id, mark]));
  for (const { id, position, extent } of scene.labels) {
    const mark = offsets.get(id);
    const at = upright ? [gutter * em, mark?.position ?? position] : [position, mark?.offset ?? 0];
    const text = write(root, model.source.known(id)?.event.title ?? id, (at[0] ?? 0) + em * 0.8, (at[1] ?? 0) + em * 0.35, em);
    // Outside the page nothing cuts a label, so its text is made to fit.
    text.textContent = fit(text.textContent ?? '', upright ? width - gutter * em : extent, em);
    const dot = document.createElementNS(svg, 'circle');
    dot.setAttribute('cx', String(at[0]));
    dot.setAttribute('cy', String(at[1]));
    dot.setAttribute('r', String(em * 0.36));
    root.append(dot);
  }
  for (const { count, position, offset } of scene.clusters) {
    write(root, `+${count}`, upright ? width - 2 * em : position - em / 2, (upright ? position : offset) + em * 0.35, em);
  }
  return new XMLSerializer().serializeToString(root);
}

function write(root: SVGSVGElement, text: string, x: number, y: number, em: number): SVGTextElement {
  const node = document.createElementNS(svg, 'text');
  node.setAttribute('x', String(x));
  node.setAttribute('y', String(y));
  node.setAttribute('font-size', String(em));
  node.setAttribute('font-family', 'sans-serif');
  node.textContent = text;
  root.append(node);
  return node;
}

function fit(text: string, room: number, em: number): string {
  const letters = Math.max(1, Math.floor((room - em) / (em * 0.52)));
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}

function withStyles(source: SVGSVGElement): SVGSVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement;
  const originals = source.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((node, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of carried) node.setAttribute(property, style.getPropertyValue(property));
  });
  return copy;
}
