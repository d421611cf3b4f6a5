import Cite from './Cite.astro';
import CrisisLine from './CrisisLine.astro';
import EventLink from './EventLink.astro';
import Evidence from './Evidence.astro';
import Scene from './Scene.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';

/** The components that bodies may use without importing them. */
export const vocabulary = { Cite, CrisisLine, EventLink, Evidence, Scene, Term, Timeline };
