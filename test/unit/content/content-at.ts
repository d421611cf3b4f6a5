import { readDossier, type Dossier } from '../../../src/content/dossier.ts';
import { reportMistakes } from '../../../src/content/mistake.ts';
import { eventSchema } from '../../../src/content/schemas/event.ts';
import { glossarySchema } from '../../../src/content/schemas/glossary.ts';
import { questionSchema } from '../../../src/content/schemas/question.ts';
import { sourceSchema } from '../../../src/content/schemas/source.ts';
import { timelineSchema } from '../../../src/content/schemas/timeline.ts';

interface Reading {
  /** Ids of the declared categories. */
  readonly categories?: readonly string[];
  /** As in `astro dev`. Default `false`, as in a build. */
  readonly drafts?: boolean;
  /** Tags of the languages into which it is translated. Default: none. */
  readonly languages?: readonly string[];
}

/** The content folder of a project, read and checked as a build does it. */
export function contentAt(root: string, { categories, drafts = false, languages = [] }: Reading = {}): Promise<Dossier> {
  const schemas = {
    events: eventSchema({ categories }),
    timelines: timelineSchema(),
    sources: sourceSchema(),
    glossary: glossarySchema(),
    questions: questionSchema(),
  };
  return readDossier({ root, contentDir: `${root}/content`, schemas, drafts, lang: 'en', languages });
}

/** What its author reads of the mistakes in it; empty if there are none. */
export async function reportOf(root: string, reading?: Reading): Promise<string> {
  const { mistakes } = await contentAt(root, reading);
  return mistakes.length === 0 ? '' : reportMistakes(mistakes);
}
