import { describe, expect, it } from 'vitest';
import { phrases, phrasesIn } from '../../../src/check/phrases/index.ts';
import { event, explainer, found, sources } from './checked.ts';

const hits = (lang: string, text: string) => phrasesIn(text, lang).map((hit) => hit.text);

describe('a listed phrase', () => {
  it('is reported with its line and what to write', async () => {
    expect(await found('phrase', { ...sources, 'events/approval.mdx': event('\nThey say that he\nhad **committed** suicide.') })).toEqual([
      [
        'events/approval.mdx:11',
        '“committed suicide”',
        'words that neither blame a person nor count a death as a success or a life as a failure',
        'write: died by suicide; before a quotation from a source put {/* quote */}',
      ],
    ]);
  });

  it('is found in headings, attributes and front matter, wherever it stands', async () => {
    const files = {
      ...sources,
      'timelines/index.mdx': explainer(
        '\n## A wonder drug\n\n<Evidence design="A miracle cure">\n\nSo.\n\n</Evidence>',
        'answer: A game-changer.\neras: [{ label: "The magic bullet", from: 1970, to: 1980 }]',
      ),
      'glossary/x.mdx': '---\nterm: x\ndefinition: A miracle drug.\naliases: [wonder pill]\n---\n',
      'questions/why.mdx': '---\nquestion: Is it a magic pill?\nlevel: analysis\nevents: [approval]\n---\nYou should take it.\n',
      'events/approval.mdx': event(''),
    };
    const where = (await found('phrase', files)).map(([where, what]) => `${where} ${what}`);
    expect(where).toEqual([
      'glossary/x.mdx:3 “miracle drug” in definition',
      'glossary/x.mdx:4 “wonder pill” in aliases.0',
      'questions/why.mdx:2 “magic pill” in question',
      'questions/why.mdx:6 “You should take”',
      'timelines/index.mdx:3 “game-changer” in answer',
      'timelines/index.mdx:4 “magic bullet” in eras.0.label',
      'timelines/index.mdx:7 “wonder drug”',
      'timelines/index.mdx:9 “miracle cure” in <Evidence design>',
    ]);
  });

  it('is left alone in what is marked as a quotation', async () => {
    const body = '\n{/* quote */}\n\n> “A miracle drug”<Cite id="roe" />.\n\nThey called it a “wonder drug”{/* quote */}<Cite id="roe" />.\n\nA magic pill<Cite id="roe" />.';
    expect((await found('phrase', { ...sources, 'events/approval.mdx': event(body) })).map(([where, what]) => `${where} ${what}`)).toEqual([
      'events/approval.mdx:16 “magic pill”',
    ]);
  });

  it('is left alone in the titles of sources, in ids and in addresses', async () => {
    const files = {
      'sources/library.json': '[{ "id": "roe", "type": "book", "title": "The wonder drug", "ISBN": "1" }]',
      'events/wonder-drug.mdx': event('\n[See](https://example.org/a "x") <EventLink id="wonder-drug">it</EventLink>'),
    };
    expect(await found('phrase', files)).toEqual([]);
  });
});

describe('the lists', () => {
  it('are there for all languages of the interface', () => {
    expect(Object.keys(phrases).sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'nl']);
  });

  it.each(Object.keys(phrases))('of %s suggest nothing that they forbid', (lang) => {
    const suggested = (phrases[lang] ?? []).map(({ instead }) => instead);
    expect(suggested.flatMap((text) => hits(lang, text))).toEqual([]);
  });

  it.each(Object.keys(phrases))('of %s name blame, stigma, sensation and advice', (lang) => {
    expect([...new Set((phrases[lang] ?? []).map(({ why }) => why))].sort()).toEqual(['advice', 'blame', 'sensation', 'stigma']);
  });

  it.each([
    ['en', 'He committed suicide.', 'committed suicide'],
    ['en', 'A successful suicide', 'successful suicide'],
    ['en', 'after a failed suicide attempt', 'failed suicide attempt'],
    ['en', 'After thoughts of suicide and a failed attempt', 'failed attempt'],
    ['en', 'an epidemic of suicides', 'epidemic of suicides'],
    ['en', 'for drug addicts', 'drug addicts'],
    ['en', 'a game changer', 'game changer'],
    ['en', 'You should not take it', 'You should not take'],
    ['nl', 'Hij pleegde zelfmoord.', 'pleegde zelfmoord'],
    ['nl', 'een mislukte zelfmoordpoging', 'mislukte zelfmoordpoging'],
    ['nl', 'een mislukte suïcidepoging', 'mislukte suïcidepoging'],
    ['nl', 'een zelfmoordgolf', 'zelfmoordgolf'],
    ['nl', 'junkies', 'junkies'],
    ['nl', 'een wondermiddel', 'wondermiddel'],
    ['nl', 'U moet dit middel nemen', 'U moet dit middel nemen'],
    ['fr', 'Il a commis un suicide.', 'commis un suicide'],
    ['fr', 'une tentative de suicide ratée', 'tentative de suicide ratée'],
    ['fr', 'une vague de suicides', 'vague de suicides'],
    ['fr', 'les drogués', 'drogués'],
    ['fr', 'un remède miracle', 'remède miracle'],
    ['fr', 'Vous devriez prendre', 'Vous devriez prendre'],
    ['de', 'ein Selbstmordversuch', 'Selbstmordversuch'],
    ['de', 'Er beging Suizid', 'beging Suizid'],
    ['de', 'ein missglückter Suizidversuch', 'missglückter Suizidversuch'],
    ['de', 'eine Suizidwelle', 'Suizidwelle'],
    ['de', 'ein Wundermittel', 'Wundermittel'],
    ['de', 'Sie sollten dieses Mittel nehmen', 'Sie sollten dieses Mittel nehmen'],
    ['es', 'Cometió suicidio', 'Cometió suicidio'],
    ['es', 'un intento de suicidio fallido', 'intento de suicidio fallido'],
    ['es', 'una ola de suicidios', 'ola de suicidios'],
    ['es', 'los drogadictos', 'drogadictos'],
    ['es', 'un fármaco milagroso', 'fármaco milagroso'],
    ['es', 'Usted debería tomar', 'Usted debería tomar'],
    ['ar', 'قيل إنه ارتكب انتحارا', 'ارتكب انتحارا'],
    ['ar', 'محاولة انتحار فاشلة', 'محاولة انتحار فاشلة'],
    ['ar', 'دواء سحري', 'دواء سحري'],
    ['ar', 'يجب عليك أن تتناول الدواء', 'يجب عليك أن تتناول'],
  ])('in %s find in “%s”: %s', (lang, text, expected) => {
    expect(hits(lang, text)).toEqual([expected]);
  });

  it.each([
    ['en', 'He died by suicide after a successful trial.'],
    ['en', 'A failed attempt on the hour record; a committed reader.'],
    ['en', 'You should know that it addicted nobody; an FDA breakthrough therapy.'],
    ['en', 'People with schizophrenia; a schizophrenic symptom; the schizophrenic spectrum.'],
    ['nl', 'Overleden door zelfdoding. Bel de Zelfmoordlijn.'],
    ['nl', 'Een mislukte poging om het record te breken.'],
    ['fr', 'Il est mort par suicide, il s’est suicidé.'],
    ['fr', 'Une tentative ratée de battre le record.'],
    ['de', 'Suizidgedanken. Man sagte, sie sollten das Mittel nehmen. Schizophrene Symptome.'],
    ['es', 'Murió por suicidio, se suicidó.'],
    ['es', 'Un intento fallido de batir el récord.'],
    ['ar', 'توفي منتحرا.'],
    ['ar', 'محاولة فاشلة لكسر الرقم.'],
  ])('in %s leave alone: %s', (lang, text) => {
    expect(hits(lang, text)).toEqual([]);
  });

  it('hold for the varieties of a language, and not for languages without a list', () => {
    expect(hits('en-GB', 'a wonder drug')).toEqual(['wonder drug']);
    expect(hits('sv', 'a wonder drug')).toEqual([]);
  });
});
