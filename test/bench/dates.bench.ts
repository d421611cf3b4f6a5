import { describe, it } from 'vitest';
import { formatEdtf } from '../../src/dates/format.ts';
import { parseEdtf } from '../../src/dates/parse.ts';

/** What content holds: mostly exact, some of everything. */
const mixed = [
  '1970-02-19',
  '1970-02',
  '1970',
  '1999-08-12',
  '2023-05-24',
  '196X',
  '19XX',
  '1985-04-XX',
  '1970~',
  '1984?',
  '2004-06-~11',
  '2001-21',
  '1965/1967',
  '1999/..',
  '1984-06-02?/2004-08-08~',
  '-0043-03-15',
  'Y-4540000000',
  'Y3388E2S3',
  '1985-04-12T23:20:30+04:30',
  '[1667,1668,1670..1672]',
];
const parsed = mixed.map((text) => parseEdtf(text));

describe(`${mixed.length} mixed expressions`, () => {
  it('are parsed', async ({ bench }) => {
    await bench('parse', () => {
      for (const text of mixed) parseEdtf(text);
    }).run();
  });

  it('are put into English', async ({ bench }) => {
    await bench('format', () => {
      for (const date of parsed) formatEdtf(date, 'en');
    }).run();
  });
});
