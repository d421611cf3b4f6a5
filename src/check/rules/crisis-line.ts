import { matches, parseQuery } from '../../events/query.ts';
import { timelineEvents } from '../../events/timeline-events.ts';
import type { Body } from '../body.ts';
import type { CheckedContent, Entry } from '../content.ts';
import { cited, type Found } from '../finding.ts';
import { wordOfSuicide } from '../suicide-words.ts';

/** What speaks of suicide without a line to call beside it. */
export function* crisisLine(content: CheckedContent): Generator<Found> {
  const { crisis, timelines, events, site } = content;
  const file = `${site.contentDir.slice(site.root.length).replaceAll('\\', '/')}/crisis.json`;
  const told = [...timelines, ...events].flatMap((entry) => passages(entry));
  if (crisis === null) {
    const [first] = told;
    const more = told.length > 1 ? `, and in ${told.length - 1} more chapters` : '';
    if (first) {
      yield {
        ...first.at,
        found: `${first.found}${more}, and no ${file}`,
        allowed: 'texts about suicide on a site that says whom readers can call',
        mend: `write ${file} with the lines of your readers’ country; the README shows one`,
      };
    }
    for (const { raw } of timelines) {
      if (raw.data.sensitive !== true || first) continue;
      yield {
        file: raw.file,
        line: raw.lineOf(['sensitive']),
        found: `sensitive: true, and no ${file}`,
        allowed: 'timelines that are sensitive on a site that says whom readers can call',
        mend: `write ${file} with the lines of your readers’ country, or take the field out`,
      };
    }
    return;
  }
  for (const passage of told) {
    if (passage.crisisLine) continue;
    yield {
      ...passage.at,
      found: `${passage.found}, and no <CrisisLine /> in this chapter`,
      allowed: 'chapters about suicide that say whom readers can call',
      mend: 'put <CrisisLine /> at the end of the chapter',
    };
  }
  yield* switchedOff(content);
}

/** Timelines that leave the notice out though they, or events that they show, speak of suicide. */
function* switchedOff({ timelines, events, site }: CheckedContent): Generator<Found> {
  const off = timelines.filter(({ data }) => !data.sensitive);
  if (off.length === 0) return;
  const grave = events.filter((event) => mention(event) !== null);
  const shown = timelineEvents(grave.map(({ raw, data }) => ({ ...data, id: raw.id })), site);
  for (const timeline of off) {
    const { raw, data } = timeline;
    const event = shown.find((each) => matches(each, parseQuery(data.query)));
    const why = mention(timeline) ?? (event ? `the event ${event.id} on it` : null);
    if (why === null) continue;
    yield {
      file: raw.file,
      line: raw.lineOf(['sensitive']),
      found: `sensitive: false, though suicide is spoken of in ${why}`,
      allowed: 'false for timelines that nowhere speak of suicide',
      mend: 'take the field out: the crisis line then stands on top of the page',
    };
  }
}

interface Passage {
  readonly at: { readonly file: string; readonly line: number };
  readonly found: string;
  readonly crisisLine: boolean;
}

/** The chapters that speak of suicide, each with the first word that does. An event is one chapter. */
function passages({ raw, body, lang }: Entry<unknown>): Passage[] {
  if (!body) return [];
  const parts = raw.collection === 'events' ? [whole(body)] : body.chapters;
  return parts.flatMap(({ blocks, crisisLine }) => {
    for (const { text, lineAt } of blocks) {
      const word = wordOfSuicide(text, lang);
      if (word) return [{ at: { file: raw.file, line: lineAt(word.at) }, found: `a passage about suicide, ${cited(word.text)}`, crisisLine }];
    }
    return [];
  });
}

function whole({ chapters }: Body): Pick<Body['chapters'][number], 'blocks' | 'crisisLine'> {
  return { blocks: chapters.flatMap(({ blocks }) => blocks), crisisLine: chapters.some(({ crisisLine }) => crisisLine) };
}

/** Where an entry itself speaks of suicide; `null` if it does not. */
function mention(entry: Entry<object>): string | null {
  const { data, lang } = entry;
  for (const [field, value] of Object.entries(data)) {
    if (typeof value === 'string' && wordOfSuicide(value, lang)) return `its ${field}`;
  }
  return passages(entry).length > 0 ? 'its text' : null;
}
