import { marked, type LangAttributes } from '../i18n/marked.ts';
import type { TranslationData } from './schemas/translation.ts';

/** What is known of an entry as its author wrote it. */
interface Original {
  readonly id: string;
  readonly data: object;
  readonly body?: string | undefined;
}

interface Translation {
  readonly data: TranslationData;
  readonly body?: string | undefined;
}

/** An entry as a page in a language shows it: translated as far as it is. */
export interface LocalEntry<O extends Original, T extends Translation> {
  readonly id: string;
  readonly data: O['data'];
  /** MDX source of its text. */
  readonly body: string | undefined;
  /** What Astro's `render` makes the text from. */
  readonly text: O | T;
  /** Whether what there is to read is in another language than the page. */
  readonly untranslated: boolean;
  /** Attributes for a field, or the `body`, that is in another language than the page. */
  readonly langOf: (field: string) => LangAttributes;
}

/** Fields that stand for an entry without a text of its own. */
const main = ['summary', 'definition', 'question', 'title'];

/**
 * An entry in a language.
 *
 * @param original Tag of the language that it was written in; none if this is the one that is asked for.
 */
export function inLanguage<O extends Original, T extends Translation>(
  entry: O,
  translation: T | undefined,
  original: string | undefined,
): LocalEntry<O, T> {
  const { id } = entry;
  const fields: Readonly<Record<string, unknown>> = translation?.data.fields ?? {};
  const ownBody = hasText(translation) ? translation : undefined;
  const foreign = marked(original);
  const given = (field: string) => (field === 'body' ? ownBody !== undefined : field in fields);
  const lead = hasText(entry) ? 'body' : main.find((field) => field in entry.data);
  return {
    id,
    data: translation ? withFields(entry.data, fields) : entry.data,
    body: (ownBody ?? entry).body,
    text: ownBody ?? entry,
    untranslated: original !== undefined && lead !== undefined && !given(lead),
    langOf: (field) => (given(field) ? {} : foreign),
  };
}

function hasText(entry: { readonly body?: string | undefined } | undefined): boolean {
  return entry?.body !== undefined && entry.body.trim() !== '';
}

/** What is translated in the place of what was written. Of a place or a picture that is a part; of eras, their labels. */
function withFields<Data extends object>(data: Data, fields: Readonly<Record<string, unknown>>): Data {
  const translated = Object.entries(fields).map(([name, value]) => {
    const own: unknown = Reflect.get(data, name);
    if (name === 'eras' && Array.isArray(own) && Array.isArray(value)) {
      return [name, own.map((era: object, index) => ({ ...era, label: value[index] as unknown }))];
    }
    return [name, isFields(value) && isFields(own) ? { ...own, ...value } : value];
  });
  return { ...data, ...(Object.fromEntries(translated) as Partial<Data>) };
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
