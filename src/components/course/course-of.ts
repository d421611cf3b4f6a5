import options from 'virtual:astro-annals/options';
import { getAnnals } from '../../content/annals.ts';
import { oncePerContent } from '../../content/once-per-content.ts';
import type { TimelineEvent } from '../../events/event.ts';
import { assignedEvents, carriedEvents, namedEvents } from '../../course/assigned.ts';
import { embeddable } from '../../embed/embeddable.ts';
import { localeIn } from '../../i18n/locale.ts';
import { timelineSpec } from '../../render/static/timeline-spec.ts';
import { lessonOf } from '../teach/lesson-of.ts';
import { drawnTimeline } from '../timeline/drawn-timeline.ts';

/** The pages of a package, in the order in which a course has them. */
export const coursePages = ['story', 'events', 'worksheet', 'words', 'about', 'answers'] as const;

export type CoursePageName = (typeof coursePages)[number];

export interface CoursePage {
  readonly name: CoursePageName;
  readonly title: string;
}

/** The timelines that are packed, as routes take them: those with events. */
export async function packedTimelines() {
  const annals = await getAnnals(options.lang);
  return (await embeddable()).filter(({ params: { timeline } }) => drawnTimeline(annals, timeline).events.length > 0);
}

/** What the packages of a timeline are made of. */
export const courseOf = oncePerContent((annals, id) => {
  const drawn = drawnTimeline(annals, id);
  const { events } = drawn;
  const entry = annals.timelines.find((timeline) => timeline.id === id);
  const locale = localeIn(annals.lang);
  const { t, title: site, path } = locale;
  const own = new Set(events.map((event) => event.id));
  const parts = lessonOf(annals)
    .parts.map(({ level, questions }) => ({ level, questions: questions.filter(({ question }) => question.data.events.some((event) => own.has(event))) }))
    .filter(({ questions }) => questions.length > 0);
  const asked = new Set(parts.flatMap(({ questions }) => questions.flatMap(({ question }) => question.data.events)));
  const named = namedEvents(events, options.course?.assigned, asked);
  const assigned = assignedEvents(named);
  const carried = carriedEvents(events, assigned).map((event): TimelineEvent => ({ ...event, href: `#event-${event.id}` }));
  const title = entry?.data.title ?? site;
  const titles: Readonly<Record<CoursePageName, string | null>> = {
    story: entry?.body?.trim() ? title : null,
    events: events.length > 0 ? t('course.events') : null,
    worksheet: parts.length > 0 ? t('teach.worksheet') : null,
    words: annals.glossary.length > 0 ? t('teach.vocabulary') : null,
    about: t('citeAs.page'),
    answers: parts.length > 0 ? t('teach.answers') : null,
  };
  const home = id === 'index' ? '' : `${id}/`;
  return {
    ...drawn,
    entry,
    title,
    description: entry?.data.description ?? (id === 'index' ? locale.description : undefined),
    parts,
    assigned,
    /** How many of those that were to be opened a course system cannot keep. */
    unassigned: named.length - assigned.length,
    /** The timeline of a package: its events have addresses in its page in place of those of the site. */
    carried: { ...drawn, events: carried, spec: timelineSpec(drawn.timeline, carried, { ...locale, categories: drawn.categories, tiled: false }) },
    pages: coursePages.flatMap((name): CoursePage[] => {
      const own = titles[name];
      return own === null ? [] : [{ name, title: own }];
    }),
    /** Where the timeline stands on the site. */
    address: options.routes.home && (id !== 'index' || entry) ? path(home) : options.routes.timeline ? path(`${home}timeline/`) : options.routes.home ? path(home) : undefined,
  };
});
