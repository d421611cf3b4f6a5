import { count as written, type Values } from '../dates/filled-in.ts';
import { formatContext } from '../dates/format-instant.ts';
import type { Cluster } from '../scene/index.ts';

/** Where the words of a cluster come from. */
export interface ClusterWords {
  /** The text of a key, with `{name}` filled in. */
  readonly text: (
    key: 'timeline.cluster' | 'timeline.cluster.once',
    values: Values,
  ) => string;
  /** The label of a category. */
  readonly category: (id: string) => string;
  readonly lang: string;
}

/** What a cluster is called: how many events it holds, from when to when, and how many of each category. */
export function clusterWords({ count, from, to, mix }: Pick<Cluster, 'count' | 'from' | 'to' | 'mix'>, { text, category, lang }: ClusterWords): string {
  const [first, last] = ends(from, to, lang);
  const key = count === 1 || first === last ? 'timeline.cluster.once' : 'timeline.cluster';
  const named = mix.map((each) => (count === 1 ? category(each.category) : `${category(each.category)} ${written(each.count, lang)}`));
  return `${text(key, { count, from: first, to: last })} (${named.join(', ')})`;
}

/** Years; within one year, months. A single instant may stand for a whole year: its month would say more than is known. */
function ends(from: number, to: number, lang: string): [string, string] {
  const words = (unit: 'year' | 'month'): [string, string] => [formatContext(from, unit, lang), formatContext(to, unit, lang)];
  const years = words('year');
  return from < to && years[0] === years[1] ? words('month') : years;
}
