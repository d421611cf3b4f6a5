import options from 'virtual:astro-annals/options';
import { getAnnals } from '../content/annals.ts';

/** The timelines of a site as routes take them: the home timeline too, which need not have a file. */
export async function embeddable() {
  const { timelines } = await getAnnals(options.lang);
  return [...new Set(['index', ...timelines.map(({ id }) => id)])].map((timeline) => ({ params: { timeline } }));
}
