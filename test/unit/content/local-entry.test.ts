import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/content/local-entry.ts';

const event = {
  id: 'approval',
  data: { title: 'The approval', summary: 'It was approved.', place: { name: 'Ghent', country: 'BE' }, tags: ['law'] },
  body: 'The text.',
};

function translated(fields: object, body?: string) {
  const translation = { data: { lang: 'nl', collection: 'events' as const, id: 'approval', fields }, body };
  return { translation, entry: inLanguage(event, translation, 'en') };
}

describe('an entry in the language that it was written in', () => {
  const entry = inLanguage(event, undefined, undefined);

  it('is as it was written, and marked nowhere', () => {
    expect(entry).toMatchObject({ id: 'approval', data: event.data, body: 'The text.', text: event, untranslated: false });
    expect(['title', 'summary', 'body'].map(entry.langOf)).toEqual([{}, {}, {}]);
  });
});

describe('an entry in another language', () => {
  it('without a translation is as it was written, and marked as that', () => {
    const entry = inLanguage(event, undefined, 'en');
    expect(entry).toMatchObject({ data: event.data, text: event, untranslated: true });
    expect(['title', 'body'].map(entry.langOf)).toEqual([
      { lang: 'en', dir: 'ltr' },
      { lang: 'en', dir: 'ltr' },
    ]);
    expect(inLanguage(event, undefined, 'ar').langOf('title')).toEqual({ lang: 'ar', dir: 'rtl' });
  });

  it('has the fields that are translated, and the others as they were written', () => {
    const { entry } = translated({ title: 'De toelating', place: { name: 'Gent' } });
    expect(entry.data).toEqual({ title: 'De toelating', summary: 'It was approved.', place: { name: 'Gent', country: 'BE' }, tags: ['law'] });
    expect(['title', 'summary', 'place', 'body'].map((field) => entry.langOf(field).lang)).toEqual([undefined, 'en', undefined, 'en']);
  });

  it('is translated when its text is', () => {
    const { entry, translation } = translated({}, 'De tekst.');
    expect(entry).toMatchObject({ body: 'De tekst.', text: translation, untranslated: false });
    expect(entry.langOf('body')).toEqual({});
    expect(translated({ title: 'De toelating', summary: 'Toegelaten.' }, '\n').entry).toMatchObject({ text: event, untranslated: true });
  });

  it('without a text of its own is translated when its summary is', () => {
    const short = { ...event, body: '' };
    const of = (fields: object) => inLanguage(short, { data: { lang: 'nl', collection: 'events', id: 'approval', fields } }, 'en').untranslated;
    expect([of({ title: 'De toelating' }), of({ summary: 'Toegelaten.' })]).toEqual([true, false]);
  });

  it('has the names of its eras in it, and their dates', () => {
    const timeline = { id: 'index', data: { title: 'What?', eras: [{ label: 'Before', from: '1960', to: '1970' }] } };
    const fields = { eras: ['Voordien'] };
    const entry = inLanguage(timeline, { data: { lang: 'nl', collection: 'timelines', id: 'index', fields } }, 'en');
    expect(entry.data.eras).toEqual([{ label: 'Voordien', from: '1960', to: '1970' }]);
  });
});
