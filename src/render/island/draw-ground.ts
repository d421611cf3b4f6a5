import { select, type Selection } from 'd3';
import type { ContextTick, DrawnEvent, EraBand, FoldTick, LaneBand, Scene, Stretch, Tick } from '../../scene/index.ts';
import { classOf, strokes, tips, type Stroke, type Tip } from '../certainty.ts';
import { axisRows, gutter, lineBelow, pathUnits, verticalAxis, verticalBelow } from '../geometry.ts';
import type { GutterBar } from '../gutter-bars.ts';
import { zigzag } from '../zigzag.ts';
import { FoldNames } from './draw-folds.ts';

type Layer = Selection<SVGGElement, unknown, null, undefined>;
type Layers = Readonly<Record<'eras' | 'grid' | 'lanes' | 'bars' | 'gaps' | 'axis', Layer>>;

/** What the ground needs to know beside the scene. */
export interface GroundContext {
  readonly em: number;
  readonly eventOf: (id: string) => DrawnEvent | undefined;
  readonly color: (category: string) => string;
  /** Bars of a vertical picture; their ends are pixels. */
  readonly bars: readonly GutterBar[];
  /** Events that a search has left faded; `null` without a search. */
  readonly hits: ReadonlySet<string> | null;
}

/** Axis, eras, lanes, bars, whiskers and folds: SVG behind the marks. */
export class Ground {
  readonly #layers: Layers;
  readonly #svg: SVGSVGElement;
  readonly #foldNames: FoldNames;

  constructor(drawing: HTMLElement) {
    const svg = select(drawing)
      .insert('svg', '[data-era-names]')
      .attr('class', 'annals-ground annals-ground-live')
      .attr('aria-hidden', 'true')
      .attr('focusable', 'false');
    this.#svg = svg.node() as SVGSVGElement;
    this.#foldNames = new FoldNames(drawing);
    const layer = (name: string): Layer => svg.append('g').attr('class', `annals-layer-${name}`);
    this.#layers = {
      eras: layer('eras'),
      grid: layer('grid'),
      lanes: layer('lanes'),
      axis: layer('axis').attr('data-axis', ''),
      gaps: layer('gaps'),
      bars: layer('bars'),
    };
  }

  get svg(): SVGSVGElement {
    return this.#svg;
  }

  /** What moves with the time: all but the names of lanes. */
  get moving(): readonly (SVGElement | HTMLElement)[] {
    const { eras, grid, axis, gaps, bars } = this.#layers;
    return [...[eras, grid, axis, gaps, bars].flatMap((layer) => layer.node() ?? []), ...this.#foldNames.moving];
  }

  draw(scene: Scene, context: GroundContext): void {
    const draw = scene.orientation === 'vertical' ? drawUpright : drawAcross;
    draw(this.#layers, scene, context);
    this.#foldNames.draw(scene, context.em);
  }
}

function drawAcross(layers: Layers, scene: Scene, context: GroundContext): void {
  const { em } = context;
  const { breadth, axis } = scene;
  set(bands(layers.eras, scene.eras), { x: start, width, y: 0, height: '100%' });
  const foot = breadth + axisRows.grid * em;
  set(only(layers.grid, 'path', 'annals-grid'), { d: axis.minor.map((tick) => `M${tick.position} 0V${foot}`).join('') });
  set(only(layers.axis, 'line', 'annals-axis-line'), { x1: -scene.length, x2: 2 * scene.length, y1: breadth, y2: breadth });
  set(ticks(layers.axis, axis.minor, 'annals-tick'), { x: position, y: breadth + axisRows.minor * em, dy: null });
  set(ticks(layers.axis, axis.major, 'annals-context'), { x: position, y: breadth + axisRows.context * em });

  const lanes = layers.lanes
    .selectAll<SVGGElement, LaneBand>('g')
    .data(scene.lanes.length > 1 ? scene.lanes : [], ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('data-lane', ({ id }) => id);
      group.append('line').attr('class', 'annals-lane-line').attr('x1', 0).attr('x2', '100%');
      group.append('text').attr('class', 'annals-lane-name').attr('x', '0.5em').text(({ label }) => label);
      return group;
    });
  set(lanes.select<SVGLineElement>('line'), { y1: ({ offset }) => offset, y2: ({ offset }) => offset });
  set(lanes.select<SVGTextElement>('text'), { y: ({ offset }) => offset + em });

  drawFolds(layers.gaps, scene, em);
  const y = new Map(scene.marks.map(({ id, offset }) => [id, offset + lineBelow * em]));
  const lined = scene.marks.filter(({ extent, whisker }) => extent > 0 || whisker);
  drawLines(layers.bars, lined.map(({ id, position, extent, whisker, members = [] }) => ({ id, members, start: position, end: position + extent, ...whisker })), context, {
    upright: false,
    across: (id) => y.get(id) ?? 0,
    aside: new Set(),
  });
}

function drawUpright(layers: Layers, scene: Scene, context: GroundContext): void {
  const { em, bars } = context;
  layers.lanes.selectAll('*').remove();
  set(bands(layers.eras, scene.eras), { x: 0, width: '100%', y: start, height: width });
  const axis = verticalAxis.line * em;
  set(only(layers.grid, 'path', 'annals-grid'), { d: scene.axis.minor.map((tick) => `M${verticalAxis.grid * em} ${tick.position}H${axis}`).join('') });
  set(only(layers.axis, 'line', 'annals-axis-line'), { x1: axis, x2: axis, y1: -scene.length, y2: 2 * scene.length });
  set(ticks(layers.axis, scene.axis.minor, 'annals-tick'), { x: verticalAxis.tick * em, y: position, dy: '0.35em' });
  ticks(layers.axis, [], 'annals-context');
  drawFolds(layers.gaps, scene, em);
  const lanes = new Map(bars.map(({ id, lane }) => [id, (verticalAxis.bar + lane * verticalAxis.lane) * em]));
  const whiskers = scene.marks.flatMap(({ id, whisker, members = [] }) => (whisker && !lanes.has(id) ? [{ id, members, ...whisker }] : []));
  const aside = new Set(scene.marks.flatMap(({ id, row }) => (row > 0 && !lanes.has(id) ? [id] : [])));
  drawLines(layers.bars, [...whiskers, ...bars], context, { upright: true, across: (id) => lanes.get(id) ?? gutter * em, aside });
}

/** A bar or a whisker, by its ends along the axis. */
interface Line extends Stretch {
  readonly id: string;
  readonly members?: readonly Stretch[];
}

function drawLines(
  layer: Layer,
  lines: readonly Line[],
  context: GroundContext,
  { upright, across, aside }: { readonly upright: boolean; readonly across: (id: string) => number; readonly aside: ReadonlySet<string> },
): void {
  const { em, eventOf } = context;
  const [along1, along2, across1, across2] = upright ? ['y1', 'y2', 'x1', 'x2'] : ['x1', 'x2', 'y1', 'y2'];
  const of = <T>(make: (event: DrawnEvent, line: Line) => T[]): T[] =>
    lines.flatMap((line) => {
      const event = eventOf(line.id);
      return event ? make(event, line) : [];
    });
  const drawn = layer
    .selectAll<SVGLineElement, Stroke>('line')
    .data(of(strokes), ({ key }) => key)
    .join((enter) => enter.append('line').call(own, context));
  set(drawn, {
    class: (stroke) => classOf(eventOf(stroke.id), stroke),
    'data-end': ({ end }) => end ?? null,
    'data-aside': ({ id }) => (aside.has(id) ? '' : null),
    'data-faded': ({ id }) => faded(id, context),
    [along1]: ({ from }) => from,
    [along2]: ({ to }) => to,
    [across1]: ({ id }) => across(id),
    [across2]: ({ id }) => across(id),
  });
  const tipped = layer
    .selectAll<SVGPathElement, Tip>('path')
    .data(of((event, { start, end }) => tips(event, start, end, upright)), ({ key }) => key)
    .join((enter) => enter.append('path').attr('class', 'annals-tip').call(own, context));
  set(tipped, {
    'data-aside': ({ id }) => (aside.has(id) ? '' : null),
    'data-faded': ({ id }) => faded(id, context),
    d: ({ path }) => path,
    transform: ({ id, at }) => `translate(${upright ? [across(id), at] : [at, across(id)]}) scale(${em / pathUnits})`,
  });
}

/** Folds are torn out of the paper: two edges, and nothing between them. */
function drawFolds(layer: Layer, { axis: { folds }, breadth, orientation }: Scene, em: number): void {
  const upright = orientation === 'vertical';
  const reach = upright ? verticalBelow : breadth / em + axisRows.grid;
  const paper = layer.selectAll<SVGRectElement, FoldTick>('rect').data(folds, ({ at }) => at).join('rect');
  set(paper, {
    class: 'annals-gap',
    [upright ? 'y' : 'x']: start,
    [upright ? 'x' : 'y']: 0,
    [upright ? 'height' : 'width']: width,
    [upright ? 'width' : 'height']: reach * em,
  });
  const edges = layer
    .selectAll<SVGPathElement, number>('path')
    .data(folds.flatMap((fold) => [fold.start, fold.end]))
    .join('path');
  set(edges, {
    class: 'annals-torn',
    d: zigzag(reach * pathUnits, upright),
    transform: (at) => `translate(${upright ? [0, at] : [at, 0]}) scale(${em / pathUnits})`,
  });
}

interface Placed {
  readonly position: number;
}

const position = (datum: Placed) => datum.position;
const start = (datum: Stretch) => datum.start;
const width = (datum: Stretch) => Math.max(0, datum.end - datum.start);

type Value<D> = string | number | null | ((datum: D) => string | number | null);

/** Sets attributes that are not what they should be: to write one that is makes the browser lay out and paint again. */
function set<E extends SVGElement, D, P extends Element | null, PD>(selection: Selection<E, D, P, PD>, values: Readonly<Record<string, Value<D>>>): void {
  const all = Object.entries(values);
  selection.each(function (datum) {
    for (const [name, value] of all) {
      const wanted = typeof value === 'function' ? value(datum) : value;
      if (wanted === null) {
        if (this.hasAttribute(name)) this.removeAttribute(name);
      } else if (this.getAttribute(name) !== String(wanted)) this.setAttribute(name, String(wanted));
    }
  });
}

function bands(layer: Layer, data: readonly EraBand[]) {
  return layer
    .selectAll<SVGRectElement, EraBand>('rect')
    .data(data, ({ id }) => id)
    .join((enter) => enter.append('rect').attr('class', 'annals-era').attr('data-era', ({ id }) => id));
}

/** The one element of its class in a layer: all lines of the grid are one path, which is one thing to lay out. */
function only(layer: Layer, tag: 'line' | 'path', name: string) {
  return layer
    .selectAll<SVGElement, null>(`${tag}.${name}`)
    .data([null])
    .join((enter) => enter.append<SVGElement>(tag).attr('class', name));
}

/** One instant may be told in other words at another step. */
function ticks<T extends Tick | ContextTick>(layer: Layer, data: readonly T[], name: string) {
  return layer
    .selectAll<SVGTextElement, T>(`text.${name}`)
    .data(data, ({ at, label }) => `${at} ${label}`)
    .join((enter) =>
      enter
        .append('text')
        .attr('class', name)
        .text(({ label }) => label),
    );
}

function own<E extends SVGElement, D extends { readonly id: string }>(
  selection: Selection<E, D, SVGGElement, unknown>,
  { eventOf, color }: GroundContext,
): void {
  selection
    .attr('data-bar', ({ id }) => id)
    .attr('data-color', ({ id }) => color(eventOf(id)?.category ?? ''));
}

function faded(id: string, { hits }: GroundContext): string | null {
  return hits && !hits.has(id) ? '' : null;
}
