import { checkQuery, type Candidates } from './check-query.ts';
import { idFault, type KnownIds } from './known-ids.ts';
import { mistake, type Mistake } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { pictureFault } from './picture-fault.ts';
import type { CollectionName, RawEntry } from './raw-entry.ts';
import { uses, type Use } from './references.ts';
import { viewFault } from './schemas/view.ts';

/** The components that bodies may use without importing them; `components/vocabulary.ts` holds them. */
export const vocabulary = ['Arm', 'Cite', 'Compare', 'CrisisLine', 'EventLink', 'Evidence', 'Figure', 'Outcome', 'Rates', 'Scene', 'Side', 'Term', 'Timeline'];

/** Words for readers: what they say, and some as an example. */
interface Words {
  readonly words: string;
  readonly example: string;
}

/** What an attribute says: an id of a collection, a view, a query, a picture, a number, words, or one of a few values. */
interface Meaning {
  readonly of: CollectionName | 'view' | 'query' | 'picture' | 'number' | Words | { readonly oneOf: readonly string[] };
  readonly required?: true;
  readonly list?: true;
}

const meanings: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  Arm: {
    label: { of: { words: 'what the group was given', example: 'Placebo' }, required: true },
    rate: { of: 'number', required: true },
    people: { of: 'number' },
  },
  Cite: { id: { of: 'sources', required: true } },
  EventLink: { id: { of: 'events', required: true } },
  Evidence: { certainty: { of: { oneOf: ['low', 'moderate', 'high'] } } },
  Figure: {
    src: { of: 'picture', required: true },
    alt: { of: { words: 'what the picture shows', example: 'Two wheels and a saddle' }, required: true },
  },
  Outcome: {
    event: { of: 'events', required: true },
    source: { of: 'sources', required: true },
    counted: { of: { words: 'what was counted, and when', example: 'Response after three weeks' }, required: true },
  },
  Rates: { caption: { of: { words: 'what is compared', example: 'How many responded' }, required: true } },
  Scene: {
    view: { of: 'view', required: true },
    highlight: { of: 'events', list: true },
    filter: { of: 'query' },
  },
  Side: { title: { of: { words: 'what stands on this side', example: 'Ketamine' }, required: true } },
  Term: { id: { of: 'glossary', required: true } },
  Timeline: { id: { of: 'timelines' }, view: { of: 'view' }, filter: { of: 'query' } },
};

export interface BodyContext {
  readonly known: Readonly<Record<CollectionName, KnownIds>>;
  readonly candidates: Candidates;
  /** The content folder as messages name it. */
  readonly content: string;
  /** Absolute path of the project. */
  readonly root: string;
}

/** Whether a body can be read, uses components that exist, and names what exists. */
export function* checkBody(raw: RawEntry, context: BodyContext): Generator<Mistake> {
  if (raw.body === undefined) return;
  let found: Use[];
  try {
    found = uses(raw.body);
  } catch (error) {
    yield syntaxMistake(raw, error);
    return;
  }
  for (const use of found) {
    const at = { line: raw.bodyLine - 1 + use.line };
    for (const each of checkUse(raw, use, context)) yield { ...each, ...at };
  }
}

function* checkUse(raw: RawEntry, { component, attributes, spread }: Use, context: BodyContext): Generator<Mistake> {
  if (!vocabulary.includes(component)) {
    const allowed = `one of ${vocabulary.join(', ')}, or a component that the file imports${didYouMean(component, vocabulary)}`;
    yield mistake(raw, [], '(body)', `<${component}>`, allowed);
    return;
  }
  for (const [name, meaning] of Object.entries(meanings[component] ?? {})) {
    const field = `<${component} ${name}>`;
    const attribute = attributes.get(name);
    if (!attribute) {
      if (meaning.required && !spread) yield mistake(raw, [], field, undefined, written(component, name, meaning));
    } else if (attribute.form !== 'computed' && (attribute.form === 'list') !== (meaning.list ?? false)) {
      const found = attribute.form === 'list' ? attribute.values : attribute.values[0];
      yield mistake(raw, [], field, found, written(component, name, meaning));
    } else {
      for (const value of attribute.values) yield* checkValue(raw, field, value, component, name, meaning, context);
    }
  }
}

function* checkValue(
  raw: RawEntry,
  field: string,
  value: string,
  component: string,
  name: string,
  meaning: Meaning,
  { known, candidates, content, root }: BodyContext,
): Generator<Mistake> {
  const { of } = meaning;
  if (of === 'query') {
    yield* checkQuery(raw, [], field, value, candidates);
    return;
  }
  let fault: string | null;
  if (of === 'view') fault = viewFault(value);
  else if (of === 'picture') fault = pictureFault(value, raw.file, root);
  else if (of === 'number') fault = written(component, name, meaning);
  else if (typeof of === 'string') fault = idFault(value, known[of], content);
  else fault = ('oneOf' in of ? of.oneOf.includes(value) : value.trim() !== '') ? null : written(component, name, meaning);
  if (fault !== null) yield mistake(raw, [], field, value, fault);
}

/** The attribute as it should be written. */
function written(component: string, name: string, { of, list }: Meaning): string {
  if (of === 'view') return `an EDTF interval with two ends: <${component} ${name}="1956/1975">`;
  if (of === 'query') return `a query: <${component} ${name}="category:regulation">`;
  if (of === 'picture') return `a picture beside the file or below public/: <${component} ${name}="./picture.jpg">`;
  if (of === 'number') return `a number: <${component} ${name}={42}>`;
  if (typeof of !== 'string') {
    return 'oneOf' in of
      ? `one of ${of.oneOf.join(', ')}: <${component} ${name}="${of.oneOf[0]}">`
      : `${of.words}: <${component} ${name}="${of.example}">`;
  }
  const example = { events: 'fda-approval', sources: 'berman-2000', glossary: 'ssri', timelines: 'index', questions: 'why' }[of];
  return list
    ? `a list of ids from the folder ${of}: <${component} ${name}={["${example}"]}>`
    : `an id from the folder ${of}: <${component} ${name}="${example}">`;
}

function syntaxMistake(raw: RawEntry, error: unknown): Mistake {
  const place: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'line') : undefined;
  const line = raw.bodyLine - 1 + (typeof place === 'number' ? place : 1);
  // The parser counts lines from the top of the body; the file's own line stands in front already.
  const message = error instanceof Error ? error.message : String(error);
  const found = message.replace(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '').replace(/\s+/g, ' ');
  const allowed = 'MDX: { and < begin an expression or a component, which must be closed; as characters they are written \\{ and \\<';
  return { file: raw.file, line, field: '(body)', found, allowed };
}
