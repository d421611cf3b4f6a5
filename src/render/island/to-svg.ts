/** What is on most machines; the page's own fonts are not part of the picture. */
export const fonts = "'Source Sans 3', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans Condensed', sans-serif";

/** Properties that a picture outside the page has to bring along, as the page's style sheets are left behind. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/**
 * The drawing as the text of an SVG file, as a reader sees it now: what is
 * there is copied with its places and colours. Each line of text keeps the width
 * that it has on the page, whatever the font.
 */
export function toSVG(drawing: HTMLElement): string {
  const { x: left, y: top, width, height } = drawing.getBoundingClientRect();
  const range = document.createRange();

  const copy = (node: Element): string => {
    const style = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const place = `x="${box.x - left}" y="${box.y - top}" width="${box.width}" height="${box.height}"`;
    // What is only there to be heard is clipped away.
    if (style.display === 'none' || style.clipPath !== 'none') return '';
    if (node instanceof SVGSVGElement) {
      const fit = ['viewBox', 'preserveAspectRatio'].map((name) => (node.hasAttribute(name) ? `${name}="${node.getAttribute(name)}"` : ''));
      return `<svg ${place} ${fit.join(' ')} overflow="visible">${withStyles(node)}</svg>`;
    }
    // What is selected lies on top.
    const inner = [...node.childNodes]
      .sort((a, b) => level(a) - level(b))
      .map((child) => (child instanceof Element ? copy(child) : child instanceof Text ? write(child, node, style) : ''));
    return `<g opacity="${style.opacity}">${ground(style, `${place} rx="${Math.min(Number.parseFloat(style.borderRadius), box.height / 2)}"`)}${stripes(style, box.x - left, box.y - top, box)}${inner.join('')}</g>`;
  };

  const write = (text: Text, parent: Element, { fontSize, fontWeight, color, writingMode }: CSSStyleDeclaration): string => {
    const clip = parent.closest('[data-label], [data-era-name]')?.getBoundingClientRect();
    const em = Number.parseFloat(fontSize);
    // Down the page, the text is written across and turned.
    const upright = writingMode > 'v';
    const measure = (from: number, to: number): DOMRect => {
      range.setStart(text, from);
      range.setEnd(text, to);
      return range.getBoundingClientRect();
    };
    const lines: { from: number; to: number; box: DOMRect }[] = [];
    for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
      const to = index + word.length;
      const last = lines.at(-1);
      const box = measure(index, to);
      if (last && (upright || box.top < last.box.top + em / 2)) Object.assign(last, { to, box: measure(last.from, to) });
      else lines.push({ from: index, to, box });
    }
    let spans = '';
    for (const { from, to, box } of lines) {
      const length = upright ? box.height : box.width;
      const room = !clip ? length : upright ? clip.bottom - box.top : box.top > clip.bottom - em / 2 ? 0 : clip.right - box.left;
      const [x, y] = upright ? [box.top - top, left - box.x - box.width / 2] : [box.x - left, box.y - top + box.height / 2];
      const cut = length > room + 1;
      const end = cut ? from + Math.max(0, Math.floor(((room - em) / length) * (to - from))) : to;
      const kept = measure(from, end);
      spans += room ? `<tspan x="${x}" y="${y + em * 0.35}" textLength="${(upright ? kept.height : kept.width) + (cut ? em * 0.7 : 0)}" lengthAdjust="spacingAndGlyphs">${escaped(text.data.slice(from, end))}${cut ? '…' : ''}</tspan> ` : '…';
      if (cut) break;
    }
    return spans && `<text${upright ? ' transform="rotate(90)"' : ''} font-size="${fontSize}" font-weight="${fontWeight}" fill="${color}">${spans}</text>`;
  };

  const { backgroundColor } = getComputedStyle(drawing.closest('[data-picture]') ?? drawing);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fonts}"><rect width="100%" height="100%" fill="${backgroundColor}"/>${copy(drawing)}</svg>`;
}

/** The box of an element, if it shows. */
function ground({ backgroundColor, borderLeftWidth, borderLeftColor }: CSSStyleDeclaration, place: string): string {
  if (backgroundColor.endsWith(', 0)')) return '';
  // What `color-mix()` gives is younger than most programs that show SVG.
  const fill = backgroundColor.replace(/color\(srgb (\S+) (\S+) (\S+) \/ (\S+)\)/, (_, ...[r, g, b, a]: string[]) => `rgba(${[r, g, b].map((share) => Number(share) * 255)},${a})`);
  return `<rect ${place} fill="${fill}" stroke="${borderLeftWidth === '0px' ? 'none' : borderLeftColor}"/>`;
}

/** A gradient of even stretches, from left to right, as rectangles. */
function stripes({ backgroundImage }: CSSStyleDeclaration, x: number, y: number, { width, height }: DOMRect): string {
  const stretches = backgroundImage.matchAll(/(\w+\([^()]+\)) ([\d.]+)%, \1 ([\d.]+)%/g);
  return Array.from(stretches, ([, fill, from, to]) => {
    const start = (Number(from) / 100) * width;
    return `<rect x="${x + start}" y="${y}" width="${(Number(to) / 100) * width - start}" height="${height}" fill="${fill}"/>`;
  }).join('');
}

function level(node: Node): number {
  return Number(node instanceof Element && node.hasAttribute('data-selected'));
}

function escaped(text: string): string {
  return text.replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function withStyles(source: SVGSVGElement): string {
  const clone = source.cloneNode(true) as SVGSVGElement;
  const originals = source.querySelectorAll('*');
  clone.querySelectorAll('*').forEach((node, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of carried) node.setAttribute(property, style.getPropertyValue(property));
  });
  return [...clone.children].map((node) => new XMLSerializer().serializeToString(node)).join('');
}
