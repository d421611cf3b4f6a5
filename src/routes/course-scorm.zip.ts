import { packedTimelines } from '../components/course/course-of.ts';
import { lessonResponse } from '../components/course/lesson-response.ts';

export const getStaticPaths = packedTimelines;

/** The timeline as a SCORM package; the build puts the package in place of what it is told here. */
export const GET = lessonResponse;
