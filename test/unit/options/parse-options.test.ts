import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentFolder } from '../../../src/options/content-folder.ts';
import type { AnnalsOptions } from '../../../src/options/options.ts';
import { parseOptions } from '../../../src/options/parse-options.ts';

/** The message for options as a JavaScript config may have them. */
function refusal(options: unknown): string {
  try {
    parseOptions(options as AnnalsOptions);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}

function one(sentence: string): string {
  return `The options of astro-annals have a mistake:\n- ${sentence}`;
}

describe('options', () => {
  it('need a title; the others have defaults', () => {
    expect(parseOptions({ title: 'A' })).toEqual({
      title: 'A',
      lang: 'en',
      languages: [],
      content: './content',
      hemisphere: 'north',
      routes: {
        home: true,
        timeline: true,
        lists: true,
        events: true,
        search: true,
        sources: true,
        glossary: true,
        teach: true,
        course: true,
        eventsJson: true,
        eventsCsv: true,
        eventsIcs: true,
        feed: true,
        notFound: true,
        pictures: true,
        embed: true,
        kiosk: true,
      },
      kiosk: { idle: 90, attract: [], keyboard: true, dim: 10, counts: false },
      offline: true,
      strings: {},
      tilesFrom: 4000,
      check: {
        rules: {
          citation: 'warning',
          numberCitation: 'error',
          identifier: 'error',
          orphanSource: 'warning',
          link: 'error',
          review: 'warning',
          phrase: 'error',
          image: 'error',
          crisisLine: 'error',
          readingLevel: 'warning',
        },
        reviewMonths: 24,
        maxGrade: 10,
      },
    });
  });

  it('keep the order of categories', () => {
    const categories = { z: { label: 'Z' }, a: { label: 'A', color: 'red' } } as const;
    expect(Object.keys(parseOptions({ title: 'A', categories }).categories ?? {})).toEqual(['z', 'a']);
  });

  it('switch off single pages', () => {
    expect(parseOptions({ title: 'A', routes: { search: false } }).routes).toMatchObject({ search: false, home: true });
  });
});

describe('options in several languages', () => {
  const languages = ['nl', 'pt-BR'];

  it('have texts for all languages, or one for each', () => {
    const title = { en: 'A', nl: 'B' };
    expect(parseOptions({ title, languages, categories: { law: { label: { en: 'Law', 'pt-BR': 'Direito' } } } })).toMatchObject({
      title,
      languages,
      categories: { law: { label: { en: 'Law', 'pt-BR': 'Direito' } } },
    });
  });

  it.each([
    [{ languages: 'nl' }, 'languages: found "nl", allowed is a list of language tags, such as ["nl", "fr"]'],
    [{ languages: ['dutch language'] }, 'languages.0: found "dutch language", allowed is a BCP 47 language tag, such as "en", "nl" or "fr-BE"'],
    [{ languages: ['en'] }, 'languages.0: found "en", allowed is a further language; "en" is the default one already, by the option lang'],
    [{ languages: ['nl', 'nl'] }, 'languages.1: found "nl", allowed is each language once'],
    [{ languages: ['og'] }, 'languages.0: found "og", allowed is a language; the address /og/ belongs to other pages'],
    [{ languages, title: {} }, 'title.en: found nothing, allowed is the text in the default language, "en", which stands in for what is not translated'],
    [{ languages, title: { en: 'A', nl: ' ' } }, 'title.nl: found nothing, allowed is the title of the site, a text'],
    [{ languages, title: ['A'] }, 'title: found ["A"], allowed is the title of the site, a text; or one for each language, { en: "…", nl: "…" }'],
    [
      { languages, description: { nl: 'B' } },
      'description.en: found nothing, allowed is the text in the default language, "en", which stands in for what is not translated',
    ],
    [{ languages, publisher: { en: 'A', pt: 'B' } }, 'publisher.pt: found "pt", allowed is a language of the site: en, nl, pt-BR'],
    [
      { languages, categories: { law: { label: { en: 'Law', 'pt-Br': 'Direito' } } } },
      'categories.law.label.pt-Br: found "pt-Br", allowed is a language of the site: en, nl, pt-BR; did you mean "pt-BR"?',
    ],
    [{ languages, strings: { 'nav.home': { fr: 'Accueil' } } }, 'strings.nav.home.fr: found "fr", allowed is a language of the site: en, nl, pt-BR'],
  ])('%j', (options, sentence) => {
    expect(refusal({ title: 'A', ...options })).toBe(one(sentence));
  });
});

describe('options with a mistake', () => {
  it('are missing', () => {
    expect(refusal(undefined)).toBe(one('annals(): found nothing, allowed is options: annals({ title: "…" })'));
    expect(refusal({})).toBe(one('title: found nothing, allowed is the title of the site, a text'));
    expect(refusal({ title: ' ' })).toBe(one('title: found nothing, allowed is the title of the site, a text'));
  });

  it('have an unknown name', () => {
    expect(refusal({ title: 'A', categorys: {} })).toBe(
      one(
        'categorys: there is no such option, allowed is one of title, description, publisher, lang, languages, content, categories, hemisphere, tilesFrom, offline, embed, kiosk, course, routes, check, strings; did you mean "categories"?',
      ),
    );
    expect(refusal({ title: 'A', routes: { serach: false } })).toBe(
      one(
        'routes.serach: there is no such option, allowed is one of home, timeline, lists, events, search, sources, glossary, teach, course, eventsJson, eventsCsv, eventsIcs, feed, notFound, pictures, embed, kiosk; did you mean "search"?',
      ),
    );
    expect(refusal({ title: 'A', categories: { law: { label: 'Law', colour: 'red' } } })).toBe(
      one('categories.law.colour: there is no such option, allowed is one of label, color; did you mean "color"?'),
    );
  });

  it.each([
    [{ title: 7 }, 'title: found 7, allowed is the title of the site, a text; in quotes, "7"'],
    [{ title: 'A', routes: { search: 'no' } }, 'routes.search: found "no", allowed is true or false'],
    [{ title: 'A', routes: false }, 'routes: found false, allowed is pages by name: { search: false }'],
    [{ title: 'A', content: '' }, 'content: found nothing, allowed is a folder, from the root of the project'],
    [{ title: 'A', hemisphere: 'east' }, 'hemisphere: found "east", allowed is "north" or "south"'],
    [{ title: 'A', tilesFrom: -1 }, 'tilesFrom: found -1, allowed is a number of events'],
    [{ title: 'A', check: { maxGrade: 0 } }, 'check.maxGrade: found 0, allowed is a school grade, from 1 to 20'],
    [{ title: 'A', check: { reviewMonths: 1.5 } }, 'check.reviewMonths: found 1.5, allowed is a number of months, from 1'],
    [{ title: 'A', check: { minEase: 101 } }, 'check.minEase: found 101, allowed is a reading ease, from 0 to 100'],
    [{ title: 'A', check: { rules: { link: true } } }, 'check.rules.link: found true, allowed is "error", "warning" or "off"'],
    [
      { title: 'A', check: { rules: { links: 'off' } } },
      'check.rules.links: there is no such option, allowed is one of citation, numberCitation, identifier, orphanSource, link, review, phrase, image, crisisLine, readingLevel; did you mean "link"?',
    ],
    [
      { title: 'A', offline: 'no' },
      'offline: found "no", allowed is true, false, or { megabytes: 50, shortName: "History" } with what differs',
    ],
    [{ title: 'A', offline: { megabytes: -1 } }, 'offline.megabytes: found -1, allowed is a number of megabytes, such as 50'],
    [{ title: 'A', offline: { shortName: '' } }, 'offline.shortName: found nothing, allowed is a short name, such as "History"'],
    [
      { title: 'A', offline: { megabits: 50 } },
      'offline.megabits: there is no such option, allowed is one of megabytes, shortName; did you mean "megabytes"?',
    ],
    [{ title: 'A', categories: ['law'] }, 'categories: found ["law"], allowed is categories by id: { law: { label: "Law" } }'],
    [
      { title: 'A', categories: {} },
      'categories: found {}, allowed is at least one category; or leave the option out to take those that events name',
    ],
    [{ title: 'A', categories: { law: 'Law' } }, 'categories.law: found "Law", allowed is a category: { label, color }'],
    [
      { title: 'A', categories: { law: {} } },
      'categories.law.label: found nothing, allowed is a name for readers, such as "Law & regulation"',
    ],
    [
      { title: 'A', categories: { law: { label: 'Law', color: '#f00' } } },
      'categories.law.color: found "#f00", allowed is one of blue, orange, green, purple, red, teal, brown, grey',
    ],
    [{ title: 'A', lang: 'nl_BE' }, 'lang: found "nl_BE", allowed is a BCP 47 language tag, such as "en", "nl" or "fr-BE"'],
    [{ title: 'A', lang: ['en'] }, 'lang: found ["en"], allowed is a BCP 47 language tag, such as "en", "nl" or "fr-BE"'],
    [
      { title: 'A', strings: { 'timeline.shown': { one: '{shown} event' } } },
      'strings.timeline.shown: found {"one":"{shown} event"}, allowed is a text, or texts by plural form: { one: "{count} event", other: "{count} events" }',
    ],
    [
      { title: 'A', kiosk: { idle: 10 } },
      'kiosk.idle: found 10, allowed is 30 seconds or more: 20 of them are for the question whether somebody is there',
    ],
    [
      { title: 'A', kiosk: { attract: ['fda-approval'] } },
      'kiosk.attract.0: found "fda-approval", allowed is a view or an event: { view: "1956/1975" } or { event: "fda-approval" }',
    ],
    [
      { title: 'A', strings: { 'nav.hom': 'Story' } },
      'strings.nav.hom: found "nav.hom", allowed is a key of the table of strings; did you mean "nav.home"?',
    ],
  ])('%j', (options, sentence) => {
    expect(refusal(options)).toBe(one(sentence));
  });

  it('ask of pupils what no filter can find', () => {
    expect(refusal({ title: 'A', course: {} })).toBe(one('course.assigned: found nothing, allowed is a filter of events, such as "importance:5"'));
    expect(refusal({ title: 'A', course: { assigned: 'rank:5' } })).toBe(
      one('course.assigned: found "rank:5", allowed is a filter of events, such as "importance:5"; there is no field "rank"; fields are category, tag, place, person, confidence, decade, importance, event'),
    );
  });

  it('have all of them reported at once', () => {
    expect(refusal({ lang: 'nl_BE', titel: 'A', routes: { search: 1 } }).split('\n')).toEqual([
      'The options of astro-annals have mistakes:',
      '- title: found nothing, allowed is the title of the site, a text',
      '- lang: found "nl_BE", allowed is a BCP 47 language tag, such as "en", "nl" or "fr-BE"',
      '- routes.search: found 1, allowed is true or false',
      '- titel: there is no such option, allowed is one of title, description, publisher, lang, languages, content, categories, hemisphere, tilesFrom, offline, embed, kiosk, course, routes, check, strings; did you mean "title"?',
    ]);
  });
});

describe('the content folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'annals-options-'));
  mkdirSync(join(root, 'my 100% content#'));
  writeFileSync(join(root, 'file'), '');
  afterAll(() => rmSync(root, { recursive: true }));

  it('may have any name', () => {
    expect(contentFolder('./my 100% content#/', root)).toBe(join(root, 'my 100% content#'));
  });

  it('may be absent if it is the default one', () => {
    expect(contentFolder('./content', root)).toBe(join(root, 'content'));
  });

  it('must be there if it is named', () => {
    expect(() => contentFolder('./contents', root)).toThrow(
      one('content: found "./contents", allowed is a folder that exists, from the root of the project'),
    );
    expect(() => contentFolder('./file', root)).toThrow(
      one('content: found "./file", allowed is a folder that exists, from the root of the project; this is a file'),
    );
  });
});
