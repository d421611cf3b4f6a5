import { packedTimelines } from '../components/course/course-of.ts';
import { lessonResponse } from '../components/course/lesson-response.ts';

export const getStaticPaths = packedTimelines;

/** The lesson as a Common Cartridge 1.1, for systems that know no later one; the build puts the package in place of what it is told here. */
export const GET = lessonResponse;
