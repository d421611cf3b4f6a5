import { stringsIn, type Wording } from '../../i18n/strings.ts';
import type { TimelineData } from '../timeline-data.ts';

/** Keys of the table that the browser writes by itself. */
const wanted = /^(?:timeline\.(?:announce|cluster|shown|hint|part|filters\.|table\.(?:caption|by|rows|show)|tour\.|share\.)|search\.(?:results|none|failed|within)|event\.confidence\.)/;

/** The data as JSON that is safe inside a `<script>` element. */
export function timelineData(data: Omit<TimelineData, 'strings'> & { strings: Wording }): string {
  const strings = Object.fromEntries(Object.entries(stringsIn(data.spec.lang, data.strings)).filter(([key]) => wanted.test(key)));
  const json: TimelineData = { ...data, strings };
  return JSON.stringify(json).replaceAll('<', '\\u003c');
}
