import { describe, expect, it } from 'vitest';
import { anchors } from './anchors.ts';
import { events, languages, named, sentences, timelines, translated } from './demonstration.ts';

const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(([number]) => number).sort();

it('French does not break before a colon, a semicolon, a question mark or a percent sign, nor inside quotation marks', () => {
  const { events: told = [], timelines: homes = [] } = translated.get('fr') ?? {};
  const texts = [
    ...told.flatMap(({ data, blocks }) => [data.title, data.summary, data.dateNote, ...blocks.map(({ text }) => text)]),
    ...homes.flatMap(({ data, blocks }) => [data.title, data.description, data.answer, data.certainty, ...blocks.map(({ text }) => text)]),
  ].filter((text) => text !== undefined);
  expect(texts.length).toBeGreaterThan(80);
  expect(texts.flatMap((text) => text.match(/.*(?:[^\u00a0][:»]|[^\u202f][;?!%]|«[^\u00a0]).*/g) ?? [])).toEqual([]);
});

describe.each(languages)('in %s', (lang) => {
  const told = translated.get(lang)?.events ?? [];
  const home = translated.get(lang)?.timelines.find(({ id }) => id === 'index');
  const pairs = told.map((translation) => [translation.id, translation, events.find(({ id }) => id === translation.id)] as const);

  it('the anchors of the history are told whole', () => {
    const whole = told.filter(({ data, blocks }) => data.title && data.summary && blocks.length > 1).map(({ id }) => id);
    expect(whole).toEqual(expect.arrayContaining(anchors.map(([id]) => id)));
  });

  it('titles are as short as labels of the timeline are', () => {
    expect(told.filter(({ data: { title = '' } }) => [...title].length > 42).map(({ data }) => data.title)).toEqual([]);
  });

  it.each(pairs)('%s claims what the original claims, and cites the same', (_id, translation, original) => {
    expect(translation.blocks.map(({ cites }) => cites)).toEqual(original?.blocks.map(({ cites }) => cites));
    expect(translation.blocks.map(({ text }) => numbers(text))).toEqual(original?.blocks.map(({ text }) => numbers(text)));
    expect(numbers(translation.data.summary ?? '')).toEqual(numbers(original?.data.summary ?? ''));
    for (const component of ['EventLink', 'Term']) {
      expect(named(translation.body, component, 'id')).toEqual(named(original?.body ?? '', component, 'id'));
    }
    expect(translation.body.match(/<CrisisLine \/>/g)).toEqual(original?.body.match(/<CrisisLine \/>/g));
  });

  it('the question of the home is answered in two sentences, with how certain that is', () => {
    expect(sentences(home?.data.answer ?? '')).toHaveLength(2);
    expect(home?.data).toMatchObject({ title: expect.stringMatching(/\?$/), description: expect.any(String), certainty: expect.any(String) });
    expect(home?.data.eras).toHaveLength(timelines.find(({ id }) => id === 'index')?.data.eras.length ?? 0);
  });

  it('no words blame, promise or advise', () => {
    const banned = /zelfmoord|pleeg\w* |geslaagde? poging|mislukte? poging|wondermiddel|doorbraak|\bu moet\b|commet\w* un suicide|suicid\w* réussi|tentative (?:ratée|réussie)|remède miracle|\bvous devez\b/gi;
    const texts = told.map(({ data, body }) => `${data.title} ${data.summary} ${data.dateNote} ${body}`);
    expect(texts.flatMap((text) => text.match(banned) ?? [])).toEqual([]);
  });
});
