import Arm from './Arm.astro';
import Cite from './Cite.astro';
import Compare from './Compare.astro';
import CrisisLine from './CrisisLine.astro';
import EventLink from './EventLink.astro';
import Evidence from './Evidence.astro';
import Figure from './Figure.astro';
import Outcome from './Outcome.astro';
import Rates from './Rates.astro';
import Scene from './Scene.astro';
import Side from './Side.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';

/** The components that bodies may use without importing them. */
export const vocabulary = { Arm, Cite, Compare, CrisisLine, EventLink, Evidence, Figure, Outcome, Rates, Scene, Side, Term, Timeline };
