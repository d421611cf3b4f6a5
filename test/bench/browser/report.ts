import { annals, bareD3, vis, type Candidate } from './candidates.ts';
import { median, quantile, type Figures, type Step } from './figures.ts';

/** What was measured of a candidate at a number of events; without figures where there are none. */
export interface Result {
  readonly candidate: Candidate;
  readonly count: number;
  readonly figures: Figures | null;
}

type Gesture = 'wheel' | 'drag';

const targets = { taskRatio: 1.2, scriptMedian: 2, scriptP95: 6, longestTask: 50, heapAtMost: 60, heapAt: 100_000 } as const;

/** The tables: absolute figures, ratios to bare D3 with 12 events and to vis-timeline with as many, targets kept (✓) and missed (✗). */
export function report(results: readonly Result[]): string {
  const find = (candidate: Candidate, count: number) =>
    results.find((result) => result.candidate === candidate && result.count === count)?.figures ?? null;
  const reference = find(bareD3, 12);
  const steps = (gesture: Gesture) =>
    table(
      ['events', 'page', 'task: median', 'p95', '× bare D3 at 12', '× vis-timeline', 'script: median', 'p95'],
      results.map(({ candidate, count, figures }) => [
        written(count),
        candidate.name,
        ...stepCells(candidate === annals, figures?.[gesture], reference?.[gesture], find(vis, count)?.[gesture]),
      ]),
    );
  const pages = table(
    ['events', 'page', 'heap, MB', '× bare D3 at 12', '× vis-timeline', 'longest task, ms', 'visible, ms', '× itself at 12', '× bare D3 at 12', '× vis-timeline'],
    results.map(({ candidate, count, figures }) => [
      written(count),
      candidate.name,
      ...pageCells(candidate === annals, count, figures, { itself: find(candidate, 12), bare: reference, peer: find(vis, count) }),
    ]),
  );
  return [
    `Main-thread time per turn of the wheel, ms\n\n${steps('wheel')}`,
    `Main-thread time per move of a drag, ms\n\n${steps('drag')}`,
    `The page: heap after all steps and a garbage collection; longest task since it was ready; time until a mark can be seen\n\n${pages}`,
    `Targets for astro-annals (✓ kept, ✗ missed): task ≤ ${targets.taskRatio} × bare D3 with 12 events; script ≤ ${targets.scriptMedian} ms median, ≤ ${targets.scriptP95} ms p95; heap ≤ ${targets.heapAtMost} MB at ${written(targets.heapAt)} events; no task over ${targets.longestTask} ms; visible as early as with 12 events.`,
  ].join('\n\n');
}

function stepCells(
  ours: boolean,
  steps: readonly Step[] | undefined,
  reference: readonly Step[] | undefined,
  peer: readonly Step[] | undefined,
): string[] {
  const task = steps?.map((step) => step.task);
  const script = steps?.map((step) => step.script);
  const middle = task && median(task);
  const toReference = ratio(middle, reference && median(reference.map((step) => step.task)));
  const toPeer = ratio(middle, peer && median(peer.map((step) => step.task)));
  const scriptMedian = script && median(script);
  const scriptP95 = script && quantile(script, 0.95);
  return [
    figure(middle),
    figure(task && quantile(task, 0.95)),
    times(toReference) + mark(ours, toReference, targets.taskRatio),
    times(toPeer),
    figure(scriptMedian) + mark(ours, scriptMedian, targets.scriptMedian),
    figure(scriptP95) + mark(ours, scriptP95, targets.scriptP95),
  ];
}

function pageCells(
  ours: boolean,
  count: number,
  figures: Figures | null,
  { itself, bare, peer }: Readonly<Record<'itself' | 'bare' | 'peer', Figures | null>>,
): string[] {
  const { heap, longestTask, visible } = figures ?? {};
  return [
    figure(heap) + mark(ours && count === targets.heapAt, heap, targets.heapAtMost),
    times(ratio(heap, bare?.heap)),
    times(ratio(heap, peer?.heap)),
    (longestTask === 0 ? '≤ 50' : figure(longestTask)) + mark(ours, longestTask, targets.longestTask),
    figure(visible),
    times(ratio(visible, itself?.visible)),
    times(ratio(visible, bare?.visible)),
    times(ratio(visible, peer?.visible)),
  ];
}

function ratio(value: number | undefined, to: number | undefined): number | undefined {
  return value === undefined || to === undefined ? undefined : value / to;
}

function mark(wanted: boolean, value: number | undefined, most: number): string {
  if (!wanted || value === undefined) return '';
  return value <= most ? ' ✓' : ' ✗';
}

/** Three digits are more than a figure of time is worth. */
function figure(value: number | undefined): string {
  if (value === undefined) return '—';
  return value < 10 ? value.toFixed(1) : written(Math.round(value));
}

function times(value: number | undefined): string {
  return value === undefined ? '—' : `${value < 10 ? value.toFixed(2) : written(Math.round(value))}`;
}

/** A number with its thousands apart. */
export function written(value: number): string {
  return value.toLocaleString('en').replaceAll(',', ' ');
}

/** A Markdown table that can be read as it is: the second column is words, the others are numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 1 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
