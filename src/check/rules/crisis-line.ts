import { matches, parseQuery } from '../../events/query.ts';
import { timelineEvents } from '../../events/timeline-events.ts';
import { projectPath } from '../../content/project-path.ts';
import { blocksOf, storyOf, type CheckedContent, type Prose } from '../content.ts';
import { cited, type Found } from '../finding.ts';
import { wordOfSuicide } from '../suicide-words.ts';

/** What speaks of suicide without a line to call beside it. */
export function* crisisLine(content: CheckedContent): Generator<Found> {
  const { crisis, timelines, site } = content;
  const file = `${projectPath(site.contentDir, site.root)}/crisis.json`;
  const told = storyOf(content).flatMap(passages);
  if (crisis === null) {
    const [first] = told;
    const more = told.length > 1 ? `, and in ${told.length - 1} more ${told.length === 2 ? 'chapter' : 'chapters'}` : '';
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
function* switchedOff(content: CheckedContent): Generator<Found> {
  const { timelines, events, site } = content;
  const off = timelines.filter(({ data }) => !data.sensitive);
  if (off.length === 0) return;
  const grave = new Map(storyOf(content).flatMap((text) => (mention(text) === null ? [] : [[text.raw, mention(text)] as const])));
  const told = events.filter(({ raw }) => grave.has(raw)).map(({ raw, data }) => ({ ...data, id: raw.id }));
  const shown = timelineEvents(told, site);
  for (const { raw, data } of off) {
    const event = shown.find((each) => matches(each, parseQuery(data.query)));
    const why = grave.get(raw) ?? (event ? `the event ${event.id} on it` : null);
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
function passages(prose: Prose): Passage[] {
  const { collection, raw, body, lang } = prose;
  const chapters = body?.chapters ?? [];
  const whole = { blocks: blocksOf(prose), crisisLine: chapters.some(({ crisisLine }) => crisisLine) };
  return (collection === 'events' ? [whole] : chapters).flatMap(({ blocks, crisisLine }) => {
    for (const { text, lineAt } of blocks) {
      const word = wordOfSuicide(text, lang);
      if (word) return [{ at: { file: raw.file, line: lineAt(word.at) }, found: `a passage about suicide, ${cited(word.text)}`, crisisLine }];
    }
    return [];
  });
}

/** Where a text speaks of suicide; `null` if it does not. */
function mention(prose: Prose): string | null {
  for (const [field, value] of Object.entries(prose.fields)) {
    if (typeof value === 'string' && wordOfSuicide(value, prose.lang)) return `its ${field}`;
  }
  return passages(prose).length > 0 ? 'its text' : null;
}
