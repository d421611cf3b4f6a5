import { select, type Selection } from 'd3';
import type { ContextTick, EraBand, Gap, LaneBand, Mark, Scene, Tick } from '../../scene/index.ts';
import { axisRows, barBelow, barHeight, verticalAxis, whiskerBelow } from '../geometry.ts';
import type { GutterBar } from '../gutter-bars.ts';

type Layer = Selection<SVGGElement, unknown, null, undefined>;
type Layers = Readonly<Record<'eras' | 'grid' | 'lanes' | 'bars' | 'gaps' | 'axis', Layer>>;

/** What the ground needs to know beside the scene. */
export interface GroundContext {
  readonly em: number;
  /** Category of an event. */
  readonly categoryOf: (id: string) => string;
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

  constructor(drawing: HTMLElement) {
    const svg = select(drawing)
      .insert('svg', '[data-era-names]')
      .attr('class', 'annals-ground annals-ground-live')
      .attr('aria-hidden', 'true')
      .attr('focusable', 'false');
    this.#svg = svg.node() as SVGSVGElement;
    const layer = (name: string): Layer => svg.append('g').attr('class', `annals-layer-${name}`);
    this.#layers = {
      eras: layer('eras'),
      grid: layer('grid'),
      lanes: layer('lanes'),
      gaps: layer('gaps'),
      bars: layer('bars'),
      axis: layer('axis').attr('data-axis', ''),
    };
  }

  get svg(): SVGSVGElement {
    return this.#svg;
  }

  draw(scene: Scene, context: GroundContext): void {
    const draw = scene.orientation === 'vertical' ? drawUpright : drawAcross;
    draw(this.#layers, scene, context);
  }
}

function drawAcross(layers: Layers, scene: Scene, context: GroundContext): void {
  const { em } = context;
  const { breadth, axis } = scene;
  bands(layers.eras, scene.eras).attr('x', start).attr('width', width).attr('y', 0).attr('height', '100%');
  rule(layers.grid, axis.minor)
    .attr('class', 'annals-grid')
    .attr('x1', position)
    .attr('x2', position)
    .attr('y1', 0)
    .attr('y2', breadth + axisRows.grid * em);
  line(layers.axis).attr('x1', 0).attr('x2', '100%').attr('y1', breadth).attr('y2', breadth);
  ticks(layers.axis, axis.minor, 'annals-tick')
    .attr('x', position)
    .attr('y', breadth + axisRows.minor * em)
    .attr('dy', null);
  ticks(layers.axis, axis.major, 'annals-context')
    .attr('x', position)
    .attr('y', breadth + axisRows.context * em);

  const lanes = layers.lanes
    .selectAll<SVGGElement, LaneBand>('g')
    .data(scene.lanes.length > 1 ? scene.lanes : [], ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('data-lane', ({ id }) => id);
      group.append('line').attr('class', 'annals-lane-line').attr('x1', 0).attr('x2', '100%');
      group.append('text').attr('class', 'annals-lane-name').attr('x', '0.5em').text(({ label }) => label);
      return group;
    });
  lanes.select('line').attr('y1', ({ offset }) => offset).attr('y2', ({ offset }) => offset);
  lanes.select('text').attr('y', ({ offset }) => offset + em);

  layers.gaps
    .selectAll<SVGRectElement, Gap>('rect')
    .data(scene.gaps)
    .join('rect')
    .attr('class', 'annals-gap')
    .attr('x', start)
    .attr('width', width)
    .attr('y', 0)
    .attr('height', breadth);

  const rows = scene.marks;
  layers.bars
    .selectAll<SVGRectElement, Mark>('rect')
    .data(rows.filter(({ extent }) => extent > 0), ({ id }) => id)
    .join((enter) => enter.append('rect').attr('class', 'annals-bar').call(own, context))
    .attr('data-faded', ({ id }) => faded(id, context))
    .attr('x', ({ position: x }) => x)
    .attr('width', ({ extent }) => extent)
    .attr('y', ({ offset }) => offset + barBelow * em)
    .attr('height', barHeight * em)
    .attr('rx', (barHeight * em) / 2);
  layers.bars
    .selectAll<SVGLineElement, Mark>('line')
    .data(rows.filter(({ whisker }) => whisker !== null), ({ id }) => id)
    .join((enter) => enter.append('line').attr('class', 'annals-whisker').call(own, context))
    .attr('data-faded', ({ id }) => faded(id, context))
    .attr('x1', ({ whisker }) => whisker?.start ?? 0)
    .attr('x2', ({ whisker }) => whisker?.end ?? 0)
    .attr('y1', ({ offset }) => offset + whiskerBelow * em)
    .attr('y2', ({ offset }) => offset + whiskerBelow * em);
}

function drawUpright(layers: Layers, scene: Scene, context: GroundContext): void {
  const { em, bars } = context;
  for (const name of ['lanes', 'gaps'] as const) layers[name].selectAll('*').remove();
  layers.bars.selectAll('line').remove();
  bands(layers.eras, scene.eras).attr('x', 0).attr('width', '100%').attr('y', start).attr('height', width);
  rule(layers.grid, scene.axis.minor)
    .attr('class', 'annals-grid')
    .attr('x1', verticalAxis.grid * em)
    .attr('x2', verticalAxis.line * em)
    .attr('y1', position)
    .attr('y2', position);
  const axis = verticalAxis.line * em;
  line(layers.axis).attr('x1', axis).attr('x2', axis).attr('y1', 0).attr('y2', '100%');
  ticks(layers.axis, scene.axis.minor, 'annals-tick')
    .attr('x', verticalAxis.tick * em)
    .attr('y', position)
    .attr('dy', '0.35em');
  ticks(layers.axis, [], 'annals-context');
  layers.bars
    .selectAll<SVGRectElement, GutterBar>('rect')
    .data(bars, ({ id }) => id)
    .join((enter) => enter.append('rect').attr('class', 'annals-bar').call(own, context))
    .attr('data-faded', ({ id }) => faded(id, context))
    .attr('x', ({ lane }) => (verticalAxis.line + lane * verticalAxis.lane) * em)
    .attr('width', 0.22 * em)
    .attr('rx', 0.11 * em)
    .attr('y', start)
    .attr('height', width);
}

interface Placed {
  readonly position: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const position = (datum: Placed) => datum.position;
const start = (datum: Stretch) => datum.start;
const width = (datum: Stretch) => Math.max(0, datum.end - datum.start);

function bands(layer: Layer, data: readonly EraBand[]) {
  return layer
    .selectAll<SVGRectElement, EraBand>('rect')
    .data(data, ({ id }) => id)
    .join('rect')
    .attr('class', 'annals-era')
    .attr('data-era', ({ id }) => id);
}

function rule(layer: Layer, data: readonly Tick[]) {
  return layer
    .selectAll<SVGLineElement, Tick>('line')
    .data(data, ({ at }) => at)
    .join('line');
}

function line(layer: Layer) {
  return layer.selectAll('line.annals-axis-line').data([null]).join('line').attr('class', 'annals-axis-line');
}

function ticks<T extends Tick | ContextTick>(layer: Layer, data: readonly T[], name: string) {
  return layer
    .selectAll<SVGTextElement, T>(`text.${name}`)
    .data(data, ({ at }) => at)
    .join('text')
    .attr('class', name)
    .text(({ label }) => label);
}

function own<E extends SVGElement, D extends { readonly id: string }>(
  selection: Selection<E, D, SVGGElement, unknown>,
  { categoryOf, color }: GroundContext,
): void {
  selection
    .attr('data-bar', ({ id }) => id)
    .attr('data-color', ({ id }) => color(categoryOf(id)));
}

function faded(id: string, { hits }: GroundContext): string | null {
  return hits && !hits.has(id) ? '' : null;
}
