import { shapePath } from '../../shape-path.ts';
import { fonts } from '../to-svg.ts';
import type { Source } from './share-source.ts';

export interface Framed {
  /** An SVG file. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const svg = 'http://www.w3.org/2000/svg';
/** Sizes of texts and the room around them, px. */
const size = { title: 24, text: 14, address: 13 } as const;
const leading = 1.4;
const pad = 24;

/**
 * A picture that can leave its page: the title on top, the categories and where
 * it comes from below.
 *
 * @param picture What the element's `toSVG()` gives.
 */
export function framed(picture: string, { title, lines, address, legend }: Source): Framed {
  const inner = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
  tidy(inner);
  const [width, height] = ['width', 'height'].map((name) => Number(inner.getAttribute(name))) as [number, number];
  const { backgroundColor: paper, color: ink } = getComputedStyle(document.body);
  const muted = mutedInk();
  const root = make('svg', { 'font-family': fonts });
  const about = lines.join(' · ');
  write(root, 'title', {}, title);
  write(root, 'desc', {}, [about, address].join('. '));
  const ground = root.appendChild(make('rect', { width: '100%', height: '100%', fill: paper }));
  const sheet = new Sheet(root, Math.max(width, 288));
  sheet.paragraph(title, { size: size.title, weight: 600, fill: ink });
  sheet.skip(size.text);
  set(inner, { x: pad, y: sheet.y });
  root.append(inner);
  sheet.skip(height + size.text);
  sheet.legend(legend, ink);
  sheet.paragraph(about, { size: size.text, weight: 400, fill: muted });
  sheet.paragraph(address, { size: size.address, weight: 400, fill: muted });
  const whole = { width: Math.ceil(sheet.width + 2 * pad), height: Math.ceil(sheet.y + pad) };
  set(root, { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}` });
  set(ground, whole);
  return { ...whole, text: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}` };
}

/** Writes from top to bottom. */
class Sheet {
  readonly width: number;
  readonly #root: SVGElement;
  y = pad;

  constructor(root: SVGElement, width: number) {
    this.#root = root;
    this.width = width;
  }

  skip(height: number): void {
    this.y += height;
  }

  paragraph(text: string, font: Font): void {
    for (const line of wrapped(text, this.width, font)) {
      this.skip(font.size * leading);
      write(this.#root, 'text', { x: pad, y: this.y - font.size * 0.3, 'font-size': font.size, 'font-weight': font.weight, fill: font.fill }, line);
    }
  }

  /** Shapes with their names, as many to a line as there is room for. */
  legend(entries: Source['legend'], ink: string): void {
    const font = { size: size.text, weight: 400, fill: ink };
    const row = font.size * 1.7;
    let x = 0;
    for (const [index, { label, color, shape }] of entries.entries()) {
      const length = font.size * 1.6 + measured(label, font);
      if (x > 0 && x + length > this.width) x = 0;
      if (x === 0) this.skip(row);
      const middle = this.y - row / 2;
      const at = pad + x;
      const scale = font.size / 16;
      const mark = make('path', { d: shapePath(shape), fill: color, transform: `translate(${at + font.size / 2},${middle}) scale(${scale})` });
      this.#root.append(mark);
      write(this.#root, 'text', { x: at + font.size * 1.4, y: middle + font.size * 0.35, 'font-size': font.size, fill: ink }, label);
      x += length + font.size;
      if (index === entries.length - 1) this.skip(font.size / 2);
    }
  }
}

interface Font {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}

const canvas = document.createElement('canvas').getContext('2d');

/** How long a text is, with some room for other fonts than this machine's. */
function measured(text: string, { size: px, weight }: Font): number {
  if (canvas) canvas.font = `${weight} ${px}px ${fonts}`;
  return (canvas?.measureText(text).width ?? text.length * px * 0.6) * 1.08;
}

/** The lines of a text; a word that is longer than a line is broken, as addresses are. */
function wrapped(text: string, width: number, font: Font): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measured(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measured(line, font) > width) {
      const letters = Math.max(1, Math.floor((line.length * width) / measured(line, font)) - 1);
      lines.push(line.slice(0, letters));
      line = line.slice(letters);
    }
  }
  return [...lines, line].filter(Boolean);
}

/** What says nothing, or only something inside of the page. */
const idle: Readonly<Record<string, string>> = {
  opacity: '1',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'text-anchor': 'start',
};

function tidy(picture: Element): void {
  for (const node of picture.querySelectorAll('*')) {
    const hasText = /^(?:text|tspan)$/.test(node.localName);
    for (const { name, value } of [...node.attributes]) {
      const foreign = /^(?:xmlns|class|style|role|focusable|tabindex|data-.*|aria-.*)$/.test(name) || (name === 'fill' && /^(?:g|line)$/.test(node.localName));
      if (foreign || idle[name] === value || (name.startsWith('font-') && !hasText)) node.removeAttribute(name);
      else if (/^-?\d+\.\d{3,}$/.test(value)) node.setAttribute(name, String(Math.round(Number(value) * 100) / 100));
    }
  }
  for (const name of ['fill', 'stroke'] as const) {
    for (const node of picture.querySelectorAll(`[${name}^="rgba("]`)) opaque(node, name);
  }
  for (const group of [...picture.querySelectorAll('g')].reverse()) {
    if (group.attributes.length === 0) group.replaceWith(...group.childNodes);
  }
}

/** A colour and its opacity apart, as programs want it that know SVG 1.1 only. */
function opaque(node: Element, name: 'fill' | 'stroke'): void {
  const [, color = '', alpha = '1'] = /^rgba\((.*),\s*(\S+)\)$/.exec(node.getAttribute(name) ?? '') ?? [];
  const opacity = Number(alpha) * Number(node.getAttribute(`${name}-opacity`) ?? 1);
  set(node, opacity > 0 ? { [name]: `rgb(${color})`, [`${name}-opacity`]: opacity } : { [name]: 'none' });
}

function mutedInk(): string {
  const tick = document.querySelector('.annals-ground-live .annals-tick');
  return tick ? getComputedStyle(tick).fill : 'currentColor';
}

type Attributes = Readonly<Record<string, string | number>>;

function make(name: string, attributes: Attributes): SVGElement {
  const node = document.createElementNS(svg, name);
  set(node, attributes);
  return node;
}

function set(node: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    node.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  }
}

function write(root: SVGElement, name: string, attributes: Attributes, text: string): void {
  root.appendChild(make(name, attributes)).textContent = text;
}
