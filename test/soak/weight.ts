import type { CDPSession } from '@playwright/test';
import { ask } from './ask.ts';

/** What a page takes up. */
export interface Weight {
  /** Bytes of JavaScript that are in use after the garbage has been collected. */
  readonly heap: number;
  /** Elements of the page. */
  readonly elements: number;
  /** Nodes in the renderer, of the page and of any that something still holds. */
  readonly nodes: number;
  readonly listeners: number;
}

/** Weighs the page as it is. What one collection sets free may hold what the next one does, and some of it goes only when the page has had a moment. */
export async function weigh(session: CDPSession): Promise<Weight> {
  await session.send('HeapProfiler.enable');
  let heap = Infinity;
  for (let round = 0; round < 6; round++) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    heap = Math.min(heap, usedSize);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap, nodes, listeners: jsEventListeners, elements: await ask(session, () => document.querySelectorAll('*').length, null) };
}

export function words({ heap, elements, nodes, listeners }: Weight): string {
  return `${(heap / 1_000_000).toFixed(3)} MB, ${elements} elements, ${nodes} nodes, ${listeners} listeners`;
}

export interface Slope {
  readonly perUnit: number;
  /** Its standard error; infinite with fewer than three points. */
  readonly error: number;
}

/** How much y grows with x, by least squares. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): Slope {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (spread === 0) return { perUnit: 0, error: Infinity };
  const perUnit = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const rest = points.reduce((sum, [x, y]) => sum + (y - meanY - perUnit * (x - meanX)) ** 2, 0);
  return { perUnit, error: points.length > 2 ? Math.sqrt(rest / (points.length - 2) / spread) : Infinity };
}
