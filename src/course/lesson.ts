/** What the build has to know of a lesson that it packs. */
export interface Lesson {
  /** Id of its timeline. */
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly publisher?: string | undefined;
  /** Where it stands on the site, from the root of its host; absent where it does not. */
  readonly address?: string | undefined;
  /** Its pages, in the order in which a course has them. */
  readonly pages: readonly { readonly name: string; readonly title: string; readonly forTeachers: boolean }[];
  /** Events of its timeline, those of them that are in the packages, those to be opened, and those that cannot be kept as opened. */
  readonly events: Readonly<Record<'count' | 'carried' | 'assigned' | 'unassigned', number>>;
  /** Words of the course's own language. */
  readonly words: { readonly link: string; readonly teachers: string };
}

/** Folder of the pages of a lesson, below that of its language: they are only there while a site is built. */
export function lessonFolder(id: string): string {
  return `${lessonsFolder}${id}/`;
}

export const lessonsFolder = '_annals/course/';

/** The page that becomes the entry of a SCORM package. */
export const timelinePage = 'timeline';
