import { en } from '../../i18n/en.ts';
import { isStringKey, translator } from '../../i18n/strings.ts';
import type { TimelineData } from '../timeline-data.ts';

/** Keys of the table that the browser writes by itself. */
const wanted = /^(?:timeline\.(?:announce|cluster|shown|hint|part|filters\.|table\.(?:caption|by|rows|show)|tour\.|share\.)|search\.(?:results|none|failed|within)|event\.confidence\.)/;

/** The data as JSON that is safe inside a `<script>` element. */
export function timelineData(data: Omit<TimelineData, 'strings'> & { strings: Readonly<Record<string, string>> }): string {
  const t = translator(data.spec.lang, data.strings);
  const strings = Object.fromEntries(
    Object.keys(en)
      .filter((key) => wanted.test(key))
      .filter(isStringKey)
      .map((key) => [key, t(key)]),
  );
  const json: TimelineData = { ...data, strings };
  return JSON.stringify(json).replaceAll('<', '\\u003c');
}
