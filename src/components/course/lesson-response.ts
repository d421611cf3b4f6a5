import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { getAnnals } from '../../content/annals.ts';
import type { Lesson } from '../../course/lesson.ts';
import { localeOf } from '../../i18n/locale.ts';
import { courseOf } from './course-of.ts';

/** What stands at the address of a package until the build packs it: what there is to know of the lesson. */
export const lessonResponse: APIRoute = async ({ params, url }) => {
  if (options.drafts) return new Response('The build makes this package.', { status: 404 });
  const { timeline: id = '' } = params;
  const { lang, publisher, title: site, t } = localeOf(url);
  const { title, description, pages, address, events, carried, assigned, unassigned } = courseOf(await getAnnals(lang), id);
  const lesson: Lesson = {
    id,
    title,
    description,
    lang,
    publisher: publisher ?? site,
    address,
    pages: pages.map((page) => ({ ...page, forTeachers: page.name === 'answers' })),
    events: { count: events.length, carried: carried.events.length, assigned: assigned.length, unassigned },
    words: { link: t('course.link'), teachers: t('course.teachers') },
  };
  return new Response(JSON.stringify(lesson), { headers: { 'content-type': 'application/json' } });
};
