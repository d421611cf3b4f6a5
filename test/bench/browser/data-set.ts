import { randomLcg, randomPareto } from 'd3';

/** One event, as all three pages are given it. */
export interface BenchEvent {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  /** From 1 (a detail) to 5. */
  readonly importance: number;
  /** First day, ms since 1970. */
  readonly start: number;
  /** Last day, ms since 1970; the same as `start` for an instant. */
  readonly end: number;
}

export const categories = ['law', 'science', 'culture', 'trade', 'war', 'health'] as const;

const day = 86_400_000;
const first = Date.UTC(1000, 0, 1) / day;
const last = Date.UTC(2025, 11, 31) / day;
const words =
  'trial new drug first report study law museum war treaty letter book voyage school harbour railway election fire bridge hospital observatory strike exhibition parliament'.split(
    ' ',
  );

/**
 * A seeded history: events gather about moments, few of which have many events
 * and many few (a power law), and the distance from the moment is one as well.
 * 30 % last, most of them for days, some for decades.
 */
export function dataSet(count: number, seed = 3): BenchEvent[] {
  const random = randomLcg(seed);
  const pareto = randomPareto.source(random);
  const rank = pareto(0.6);
  const distance = pareto(0.5);
  const length = pareto(0.7);
  const upTo = (n: number) => Math.floor(random() * n);
  const moments = Array.from({ length: Math.ceil(count / 12) }, () => first + (last - first) * random() ** 0.5);
  const onADay = (at: number) => Math.round(Math.min(Math.max(at, first), last)) * day;

  return Array.from({ length: count }, (_, index) => {
    const moment = moments[Math.floor(rank()) - 1] ?? first + (last - first) * random() ** 0.5;
    const start = onADay(moment + (distance() - 1) * (random() < 0.5 ? -1 : 1));
    const lasts = random() < 0.3;
    return {
      id: `event-${index}`,
      title: Array.from({ length: 2 + upTo(6) }, () => words[upTo(words.length)]).join(' '),
      category: categories[upTo(categories.length)] ?? categories[0],
      importance: 1 + upTo(5),
      start,
      end: lasts ? onADay(start / day + Math.ceil(length())) : start,
    };
  });
}
