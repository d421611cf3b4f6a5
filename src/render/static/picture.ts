import type { TimelineEvent } from '../../events/event.ts';
import { labelCap, scene, type CategoryCount, type Mark, type Scene, type Stretch } from '../../scene/index.ts';
import { eraNames } from '../era-names.ts';
import { horizontalPad, ladder, ladderWidth, verticalLength, verticalPad } from '../geometry.ts';
import { gutterBars, type GutterBar } from '../gutter-bars.ts';
import { homeView, layoutOf, scaleOf, sizeOf, type TimelineSpec } from '../timeline-scene.ts';
import { foldSteps, type Shown, type StepRange } from './ranges.ts';

/** A timeline as it is written into the page: for every width at once, without JavaScript. */
export interface Picture {
  /** Height of the lanes of the horizontal picture, in em. */
  readonly breadth: number;
  /** Length of the vertical picture, in em. */
  readonly length: number;
  readonly marks: readonly PictureMark[];
  readonly clusters: readonly PictureCluster[];
  readonly lanes: Scene['lanes'];
  readonly horizontal: Ground;
  readonly vertical: Ground;
  readonly bars: readonly GutterBar[];
  /** Of the vertical picture: what the dates of its instants allow, as shares of the extent. */
  readonly whiskers: readonly (Line & { readonly event: TimelineEvent })[];
  /** Where each mark and cluster stands, as custom properties; for a `<style>` element. */
  css(scope: string): string;
}

export interface PictureMark extends StepRange {
  readonly event: TimelineEvent;
  /** Share of the home extent, 0 to 1. */
  readonly at: number;
  /** Middle of its row in the horizontal picture, em. */
  readonly offset: number;
  /** Shown by the horizontal picture at some width. */
  readonly horizontal: boolean;
  /** Shown by the vertical picture. */
  readonly vertical: boolean;
  /** There, in its second column. */
  readonly aside: boolean;
  /** Room of its label where nothing cuts it, em. */
  readonly room: number;
  /** Its bar or whisker in the horizontal picture, as shares of the extent. */
  readonly line: Line | null;
}

/** A bar or a whisker, and on it the dates of a set, as shares of the extent. */
interface Line extends Stretch {
  readonly members: readonly Stretch[];
}

export interface PictureCluster extends StepRange {
  readonly orientation: 'horizontal' | 'vertical';
  readonly count: number;
  readonly mix: readonly CategoryCount[];
  /** First and last anchor that it holds, ms. */
  readonly earliest: number;
  readonly latest: number;
  readonly at: number;
  readonly offset: number;
}

/** Axis and eras; positions are shares of the extent. */
export interface Ground {
  readonly minor: readonly Shown<GroundTick>[];
  readonly major: readonly Shown<GroundTick>[];
  readonly eras: readonly { readonly id: string; readonly label: string; readonly start: number; readonly end: number }[];
  readonly folds: readonly PictureFold[];
}

/** A fold, its length, and what is told of it in the row of ticks at each step. */
export interface PictureFold extends Stretch {
  readonly label: string;
  readonly briefs: readonly Shown<string>[];
}

export interface GroundTick {
  readonly at: number;
  readonly label: string;
  /** The tick's own place; a context label may be kept off it. */
  readonly tick: number;
}

/** A step of the ladder and the horizontal scene at its narrowest width. */
interface Rung {
  readonly scene: Scene;
  readonly share: (position: number) => number;
}

/** For which sizes a picture is drawn. */
export interface PictureSizes {
  /** Steps of the ladder, for horizontal ones. */
  readonly steps?: { readonly first: number; readonly last: number };
  /** Length of the vertical one, em. */
  readonly length?: number;
}

/** Draws a timeline for the page. Pure: the same events give the same picture. */
export function picture(
  events: readonly TimelineEvent[],
  spec: TimelineSpec,
  { steps = ladder, length = verticalLength(events.length) }: PictureSizes = {},
): Picture {
  const rungs = horizontalRungs(events, spec, steps);
  const upright = verticalRung(events, spec, length);
  const tall = rungs.reduce((a, b) => (b.scene.breadth > a.scene.breadth ? b : a));
  const marks = pictureMarks(events, rungs, upright, steps.first);
  const clusters = [
    ...foldSteps(rungs.map(clustersOf('horizontal')), steps.first, clusterKey),
    ...foldSteps([clustersOf('vertical')(upright)], steps.first, clusterKey),
  ].map(({ value, from, until }) => ({ ...value, from, until }));
  const shown = new Set(upright.scene.marks.map(({ id }) => id));
  return {
    breadth: tall.scene.breadth,
    length,
    marks,
    clusters,
    lanes: tall.scene.lanes,
    horizontal: ground(rungs, steps.first),
    vertical: ground([upright], steps.first),
    whiskers: whiskersOf(events, upright),
    bars: gutterBars(events.filter(({ id }) => shown.has(id)), scaleOf(spec), spec.home),
    css: (scope) =>
      `${scope} .annals-drawing{--breadth:${round(tall.scene.breadth)};--length:${length}}${css(scope, marks, clusters)}${eraCss(scope, upright)}${foldCss(scope, upright)}`,
  };
}

function horizontalRungs(events: readonly TimelineEvent[], spec: TimelineSpec, steps: NonNullable<PictureSizes['steps']>): Rung[] {
  const layout = layoutOf(events, spec, 'horizontal');
  const scale = scaleOf(spec);
  return Array.from({ length: steps.last - steps.first + 1 }, (_, index) => {
    const width = ladderWidth(steps.first + index);
    const size = sizeOf('horizontal', width, 1, spec.lang);
    return {
      scene: scene(layout, homeView(spec, scale, size), size, spec.eras),
      share: (position) => (position - horizontalPad.start) / (width - horizontalPad.start - horizontalPad.end),
    };
  });
}

function verticalRung(events: readonly TimelineEvent[], spec: TimelineSpec, length: number): Rung {
  const size = sizeOf('vertical', length, 1, spec.lang);
  const view = homeView(spec, scaleOf(spec), size);
  return {
    scene: scene(layoutOf(events, spec, 'vertical'), view, size, spec.eras),
    share: (position) => (position - verticalPad.start) / (length - verticalPad.start - verticalPad.end),
  };
}

function pictureMarks(events: readonly TimelineEvent[], rungs: readonly Rung[], upright: Rung, step: number): PictureMark[] {
  const byId = (rung: Rung) => new Map(rung.scene.marks.map((mark) => [mark.id, mark]));
  const across = rungs.map(byId);
  const down = byId(upright);
  return events.flatMap((event): PictureMark[] => {
    // Zooming in never hides a mark: what one step shows, all wider ones do.
    const first = across.findIndex((marks) => marks.has(event.id));
    const rung = rungs[first];
    const mark = across[first]?.get(event.id);
    const standing = down.get(event.id);
    if (!mark && !standing) return [];
    const share = (position: number) => (rung ?? upright).share(position);
    const placed = mark ?? standing;
    const line = mark && (mark.whisker ?? (mark.extent > 0 ? { start: mark.position, end: mark.position + mark.extent } : null));
    return [
      {
        event,
        at: share(placed?.position ?? 0),
        offset: mark?.offset ?? 0,
        room: roomOf(rungs, event.id),
        line: line ? lineOf(line, mark, share) : null,
        horizontal: mark !== undefined,
        vertical: standing !== undefined,
        aside: (standing?.row ?? 0) > 0,
        from: first > 0 ? step + first : null,
        until: null,
      },
    ];
  });
}

function whiskersOf(events: readonly TimelineEvent[], { scene, share }: Rung): Picture['whiskers'] {
  const instants = new Map(events.filter(({ kind }) => kind === 'instant').map((event) => [event.id, event]));
  return scene.marks.flatMap(({ id, whisker, members }) => {
    const event = instants.get(id);
    return event && whisker ? [{ event, ...lineOf(whisker, { members }, share) }] : [];
  });
}

function lineOf(line: Stretch, { members = [] }: Pick<Mark, 'members'>, share: Rung['share']): Line {
  const shares = ({ start, end }: Stretch) => ({ start: share(start), end: share(end) });
  return { ...shares(line), members: members.map(shares) };
}

function roomOf(rungs: readonly Rung[], id: string): number {
  return rungs.at(-1)?.scene.labels.find((label) => label.id === id)?.extent ?? labelCap;
}

type UnfoldedCluster = Omit<PictureCluster, keyof StepRange>;

function clustersOf(orientation: PictureCluster['orientation']) {
  return ({ scene, share }: Rung): UnfoldedCluster[] =>
    scene.clusters.map(({ count, mix, position, offset, from, to }) => ({
      orientation,
      count,
      mix,
      earliest: from,
      latest: to,
      at: share(position),
      offset,
    }));
}

function clusterKey({ count, mix, earliest, latest, at, offset }: UnfoldedCluster): string {
  return `${count} ${JSON.stringify(mix)} ${earliest} ${latest} ${at.toFixed(4)} ${offset}`;
}

function ground(rungs: readonly Rung[], first: number): Ground {
  const key = ({ at, label }: GroundTick) => `${at.toFixed(4)} ${label}`;
  const widest = rungs.at(-1);
  if (!widest) return { minor: [], major: [], eras: [], folds: [] };
  const { scene, share } = widest;
  return {
    minor: foldSteps(
      rungs.map((rung) => rung.scene.axis.minor.map((tick) => groundTick(rung, tick.position, tick.position, tick.label))),
      first,
      key,
    ),
    major: foldSteps(
      rungs.map((rung) => rung.scene.axis.major.map((tick) => groundTick(rung, tick.position, tick.start, tick.label))),
      first,
      key,
    ),
    eras: scene.eras.map(({ id, label, start, end }) => ({ id, label, start: share(start), end: share(end) })),
    folds: scene.axis.folds.map(({ at, start, end, label }) => ({
      label,
      start: share(start),
      end: share(end),
      briefs: foldSteps(
        rungs.map((rung) => rung.scene.axis.folds.flatMap((fold) => (fold.at === at && fold.brief !== '' ? [fold.brief] : []))),
        first,
        (brief) => brief,
      ),
    })),
  };
}

function groundTick({ share }: Rung, position: number, start: number, label: string): GroundTick {
  return { at: share(position), tick: share(start), label };
}

/** Four digits of a share are a tenth of a pixel on any screen. */
function css(scope: string, marks: readonly PictureMark[], clusters: readonly PictureCluster[]): string {
  const rule = (selector: string, at: number, offset: number, room = '') =>
    `${scope} ${selector}{--at:${round(at)};--off:${round(offset)}${room}}`;
  return [
    ...marks.map(({ event, at, offset, room }) => rule(`[data-event="${event.id}"]`, at, offset, `;--room:${round(room)}`)),
    ...clusters.map(({ at, offset }, index) => rule(`[data-n="${index}"]`, at, offset)),
  ].join('');
}

/** The same in both orientations: an era's band depends on the extent alone; the picture cuts what runs past its end. */
function eraCss(scope: string, { scene, share }: Rung): string {
  return eraNames(scene.eras, scene.length)
    .map(({ id, start, until }) => `${scope} [data-era-name="${id}"]{--at:${round(share(start))};--to:${round(share(until))}}`)
    .join('');
}

/** The same in both orientations, as for eras. */
function foldCss(scope: string, { scene, share }: Rung): string {
  return scene.axis.folds
    .map(({ start, end }, index) => `${scope} [data-fold="${index}"]{--at:${round(share((start + end) / 2))}}`)
    .join('');
}

function round(value: number): number {
  return Number(value.toFixed(5));
}
