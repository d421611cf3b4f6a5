import { randomLcg } from 'd3';

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
  'trial new drug first report study law museum war treaty letter book voyage school harbour railway election fire bridge'.split(' ');

/**
 * A seeded history: events gather about moments, few of which have many events
 * and many few (a power law), and how far they lie from it is one as well:
 * mostly weeks, sometimes decades. 30 % last, as unequally.
 */
export function dataSet(count: number, seed = 3): BenchEvent[] {
  const random = randomLcg(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  /** Days; the larger a number, the rarer. */
  const unequal = (scale: number) => scale * ((1 - random()) ** -1.4 - 1);
  const anyDay = () => first + (last - first) * Math.sqrt(random());
  const moments = Array.from({ length: Math.max(6, Math.ceil(count / 12)) }, anyDay);

  return Array.from({ length: count }, (_, index) => {
    const moment = moments[Math.floor(moments.length * random() ** 2)] ?? first;
    const near = Math.round(moment + unequal(20) * (random() < 0.5 ? -1 : 1));
    const start = near >= first && near <= last ? near : Math.round(anyDay());
    const lasts = random() < 0.3;
    return {
      id: `event-${index}`,
      title: Array.from({ length: 2 + upTo(6) }, () => words[upTo(words.length)]).join(' '),
      category: categories[upTo(categories.length)] ?? categories[0],
      importance: 1 + upTo(5),
      start: start * day,
      end: (lasts ? Math.min(start + Math.ceil(unequal(10)), last) : start) * day,
    };
  });
}
