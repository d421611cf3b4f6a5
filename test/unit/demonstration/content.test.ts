import { describe, expect, it } from 'vitest';
import { anchors } from './anchors.ts';
import { crisis, events, glossary, named, prose, questions, sentences, sources, timelines } from './demonstration.ts';

const explainer = timelines.find(({ id }) => id === 'index');
const told = [...events, ...timelines];
const all = [...told, ...glossary, ...questions];

/** Where a pattern occurs in what readers see, with the words found. */
function occurrences(pattern: RegExp): string[] {
  return [...prose].flatMap(([where, text]) => (text.match(pattern) ?? []).map((found) => `${where}: ${found}`));
}

describe('the events', () => {
  it.each(anchors)('hold the story’s anchor %s, dated %s', (id, date) => {
    expect(events.find((event) => event.id === id)?.data.date).toBe(date);
  });

  it('are 42 or more', () => {
    expect(events.length).toBeGreaterThanOrEqual(42);
  });

  it('have titles that a label of the timeline shows whole: at most 42 letters', () => {
    expect(events.filter(({ data }) => [...data.title].length > 42).map(({ data }) => data.title)).toEqual([]);
  });

  it('have titles and summaries of their own', () => {
    expect(new Set(events.map(({ data }) => data.title)).size).toBe(events.length);
    expect(new Set(events.map(({ data }) => data.summary)).size).toBe(events.length);
  });

  it('say what is not known where a date is of a decade, or about, or without a first day', () => {
    const vague = events.filter(({ data }) => /[X~?]/.test(data.date));
    expect(vague.filter(({ data }) => data.dateNote === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('are told in two to five paragraphs', () => {
    const lengths = events.map(({ id, blocks }) => [id, blocks.length] as const);
    expect(lengths.filter(([, length]) => length < 2 || length > 5)).toEqual([]);
  });

  it('say when they were last reviewed, as the explainer does', () => {
    const unreviewed = told.filter(({ data }) => !/^\d{4}-\d{2}-\d{2}$/.test(data.reviewed ?? ''));
    expect(unreviewed.map(({ id }) => id)).toEqual([]);
  });

  it('name others, so that a reader can go on', () => {
    expect(events.filter(({ body }) => named(body, 'EventLink', 'id').length === 0).map(({ id }) => id)).toEqual([]);
  });
});

describe('the sources', () => {
  const identified = new Set(sources.filter(({ data }) => data.DOI ?? data.URL ?? data.number).map(({ id }) => id));

  it('are 42 or more', () => {
    expect(sources.length).toBeGreaterThanOrEqual(42);
  });

  it('say who or what, and when', () => {
    const unsigned = sources.filter(({ data }) => data.type !== 'legislation' && !data.author?.length);
    expect(unsigned.map(({ id }) => id)).toEqual([]);
    const undated = sources.filter(({ data }) => data.issued?.['date-parts']?.[0]?.[0] === undefined);
    expect(undated.map(({ id }) => id)).toEqual([]);
  });

  it('of journals have a DOI, a volume and pages', () => {
    const articles = sources.filter(({ data }) => data.type === 'article-journal');
    const whole = ({ DOI = '', volume, page }: (typeof articles)[number]['data']) =>
      /^10\.\d{4,}\/\S+$/.test(DOI) && volume && page;
    const incomplete = articles.filter(({ data }) => !whole(data));
    expect(articles.length).toBeGreaterThan(20);
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it('can be looked up for each event by a DOI, an address or a number', () => {
    const adrift = events.filter(({ data }) => !data.sources.some((id) => identified.has(id)));
    expect(adrift.map(({ id }) => id)).toEqual([]);
  });

  it('are each cited by an event or the explainer', () => {
    const cited = new Set(told.flatMap(({ body }) => named(body, 'Cite', 'id')));
    expect(sources.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(events.map(({ id, data, body }) => [id, data.sources, body] as const))(
    'of %s are those that its text cites',
    (_id, listed, body) => {
      expect([...new Set(named(body, 'Cite', 'id'))].sort()).toEqual([...listed].sort());
    },
  );
});

describe('a paragraph', () => {
  it('with a number that it claims cites a source', () => {
    const claims = told.flatMap(({ id, blocks }) =>
      blocks.filter(({ text }) => /\d/.test(text) && !text.endsWith('?')).map((block) => ({ id, ...block })),
    );
    expect(claims.length).toBeGreaterThan(100);
    expect(claims.filter(({ cites }) => cites.length === 0).map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });
});

describe('what is named exists', () => {
  const eventIds = new Set(events.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  const termIds = new Set(glossary.map(({ id }) => id));

  it.each([
    ['EventLink', 'id', eventIds],
    ['Scene', 'highlight', eventIds],
    ['Cite', 'id', sourceIds],
    ['Term', 'id', termIds],
  ] as const)('by <%s %s>', (component, attribute, known) => {
    const names = all.flatMap(({ body }) => named(body, component, attribute));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((id) => !known.has(id))).toEqual([]);
  });

  it('by the questions', () => {
    expect(questions.flatMap(({ data }) => data.events).filter((id) => !eventIds.has(id))).toEqual([]);
  });
});

describe('the glossary', () => {
  it.each(glossary.map(({ id, data }) => [data.term, id]))('explains %s, which the explainer uses', (_term, id) => {
    expect(named(explainer?.body ?? '', 'Term', 'id')).toContain(id);
  });
});

describe('numbers', () => {
  it('as a percentage stand beside a count: x in 100, or x of the y', () => {
    const percentages = [...prose].flatMap(([where, text]) =>
      sentences(text.replaceAll('\n', ' '))
        .filter((sentence) => /\d%/.test(sentence.replace(/\b95% (?:confidence )?interval/g, '')))
        .map((sentence) => ({ where, sentence })),
    );
    expect(percentages.length).toBeGreaterThan(15);
    expect(percentages.filter(({ sentence }) => !/\d+ (?:in 100|of the \d+)\b/.test(sentence))).toEqual([]);
  });

  it('of doses are left out', () => {
    expect(occurrences(/\d\s*(?:mg|µg|g|ml|mL|cc)\b(?:\/kg)?/g)).toEqual([]);
  });
});

describe('the words', () => {
  it.each([
    ['that blame', /\bcommit(?:s|ted|ting)?\s+suicide\b/gi],
    ['that count a death as a success', /\b(?:un)?successful(?:ly)?\b[^.]{0,20}\b(?:suicid|attempt)/gi],
    ['that count a life as a failure', /\bfailed\b[^.]{0,20}\b(?:suicid|attempt)|\battempt(?:s|ed)?\s+failed\b/gi],
    ['that complete a suicide', /\bcompleted?\s+suicide\b/gi],
    ['that make a wave of it', /\bsuicide\s+(?:epidemic|wave|hotspot)/gi],
    ['that say how or where', /\b(?:overdos\w*|hang(?:ed|ing)|jump(?:ed|ing)?|bridge|hot tub|swimming)\b/gi],
    ['that promise', /\b(?:miracle|wonder drug|game[- ]changer|breakthrough)\b/gi],
    ['that advise', /\byou (?:should|must|ought to)\b/gi],
  ])('have none %s', (_what, pattern) => {
    expect(occurrences(pattern)).toEqual([]);
  });

  it('are spelt as in Britain, but for what is quoted', () => {
    const american =
      /\b\w*(?:anesthe|randomiz|behavior|tranquiliz|stabiliz|authoriz|recogniz|hospitaliz)\w*|\b(?:program|center)s?\b/gi;
    const found = [...prose].flatMap(([where, text]) =>
      (text.replace(/“[^”]*”/g, '').match(american) ?? []).map((word) => `${where}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('give days as 19 February 1970', () => {
    const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
    expect(occurrences(new RegExp(`\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d)`, 'g'))).toEqual([]);
    expect(occurrences(/\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g)).toEqual([]);
  });

  it('say that the report on a person could not be verified, wherever it is told', () => {
    const telling = [...prose].filter(([, text]) => /\bMusk takes ketamine\b/.test(text));
    expect(telling.map(([where]) => where)).toEqual(['events/musk-debate', 'timelines/index']);
    const silent = telling.filter(([, text]) => !/\bcould not verify the report\b/.test(text));
    expect(silent.map(([where]) => where)).toEqual([]);
  });
});

describe('the answer', () => {
  it('is two sentences, and says how certain it is', () => {
    expect(sentences(explainer?.data.answer ?? '')).toHaveLength(2);
    expect(explainer?.data.certainty).toMatch(/\b(?:low|moderate|high)\b/i);
  });
});

describe('help', () => {
  const numbers = (country: string) =>
    crisis.lines.find((each) => each.country === country)?.lines.map(({ phone }) => phone);

  it.each([
    ['US', '988'],
    ['CA', '988'],
    ['GB', '116 123'],
    ['IE', '116 123'],
    ['BE', '1813'],
    ['NL', '113'],
    ['FR', '3114'],
    ['DE', '116 123'],
    ['ES', '024'],
    ['AU', '13 11 14'],
    ['NZ', '1737'],
    ['*', '112'],
  ])('in %s is at %s', (country, phone) => {
    expect(numbers(country)).toContain(phone);
  });

  it('is called at the number that is written', () => {
    const lines = crisis.lines.flatMap((country) => country.lines).filter(({ phone }) => phone !== undefined);
    expect(lines.filter(({ phone, tel }) => tel !== phone?.replace(/\D/g, '')).map(({ name }) => name)).toEqual([]);
  });

  it('stands below each event that tells of suicidal thoughts or of a death', () => {
    const grave = events.filter(({ body }) => /suicid|wish to die|\bdied\b/i.test(body));
    const known = ['clinical-observation', 'perry-death', 'suicidal-ideation-meta'];
    expect(grave.map(({ id }) => id)).toEqual(expect.arrayContaining(known));
    expect(grave.filter(({ body }) => !body.trimEnd().endsWith('<CrisisLine />')).map(({ id }) => id)).toEqual([]);
  });

  it('stands below each chapter of the explainer that tells of them', () => {
    const chapters = (explainer?.body ?? '').split(/^(?=## )/m);
    const grave = chapters.filter((chapter) => /suicid|wish to die|\bdied\b/i.test(chapter));
    expect(grave).toHaveLength(3);
    expect(grave.filter((chapter) => !chapter.trimEnd().endsWith('<CrisisLine />'))).toEqual([]);
  });
});
