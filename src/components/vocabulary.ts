import Cite from './Cite.astro';
import Compare from './Compare.astro';
import CrisisLine from './CrisisLine.astro';
import EventLink from './EventLink.astro';
import Evidence from './Evidence.astro';
import Figure from './Figure.astro';
import Scene from './Scene.astro';
import Side from './Side.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';

/** The components that bodies may use without importing them. */
export const vocabulary = { Cite, Compare, CrisisLine, EventLink, Evidence, Figure, Scene, Side, Term, Timeline };
