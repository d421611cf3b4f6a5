import { eventsOf, type Annals } from '../../content/annals.ts';
import { localeIn } from '../../i18n/locale.ts';
import { overview, type Overview } from '../../render/static/overview.ts';
import { timelineSpec } from '../../render/static/timeline-spec.ts';

const known = new WeakMap<Annals, Overview>();

/** The home timeline in small, which the page of each event shows: once per build. */
export function homeOverview(annals: Annals): Overview {
  const made = known.get(annals) ?? make(annals);
  known.set(annals, made);
  return made;
}

function make(annals: Annals): Overview {
  const home = annals.timelines.find(({ id }) => id === 'index')?.data;
  const events = eventsOf(annals, home?.query ?? '');
  return overview(events, timelineSpec(home, events, { ...localeIn(annals.lang), categories: annals.categories }));
}
