import { describe, expect, it } from 'vitest';
import { eventTable } from '../../../src/content/event-table.ts';

function rows(text: string, form: 'csv' | 'tsv' = 'csv') {
  return eventTable(text, form).rows.map(({ data }) => data);
}

function fault(text: string, form: 'csv' | 'tsv' = 'csv') {
  const { rows, faults } = eventTable(text, form);
  expect(rows).toEqual([]);
  expect(faults).toHaveLength(1);
  return faults[0];
}

describe('a table of events', () => {
  it('names its columns as the fields', () => {
    expect(rows('title,date,importance\nA,1970,4\n')).toEqual([{ title: 'A', date: '1970', importance: 4 }]);
  });

  it('parts lists at semicolons', () => {
    expect(rows('tags,sources\n"a; b;",x\n')).toEqual([{ tags: ['a', 'b'], sources: ['x'] }]);
  });

  it('spreads a place over four columns', () => {
    expect(rows('place\tcountry\tlat\tlon\nGhent\tBE\t51.05\t3.72\n', 'tsv')).toEqual([
      { place: { name: 'Ghent', country: 'BE', lat: 51.05, lon: 3.72 } },
    ]);
  });

  it('takes empty cells as absent, and rows of them too', () => {
    expect(rows('title,summary,tags\nA,,\n,,\n\nB\n')).toEqual([{ title: 'A' }, { title: 'B' }]);
  });

  it('leaves what is no number for the schema to refuse', () => {
    expect(rows('importance\nhigh\n')).toEqual([{ importance: 'high' }]);
  });

  it('reads truth values as spreadsheets write them', () => {
    expect(rows('draft\nTRUE\nfalse\nno\n')).toEqual([{ draft: true }, { draft: false }, { draft: 'no' }]);
  });

  it('ignores a byte order mark', () => {
    expect(rows('\uFEFFtitle\nA\n')).toEqual([{ title: 'A' }]);
  });

  it('knows the line of each row, also after cells of several lines', () => {
    const text = 'title,summary\r\nA,"one\r\ntwo"\r\n\r\nB,"say ""x"""\r\n';
    expect(eventTable(text, 'csv').rows).toEqual([
      { data: { title: 'A', summary: 'one\r\ntwo' }, line: 2 },
      { data: { title: 'B', summary: 'say "x"' }, line: 5 },
    ]);
  });
});

describe('a table that cannot be read', () => {
  it('has a row with more cells than columns', () => {
    const { rows, faults } = eventTable('title,date\nA, and B,1970\nC,1971\n', 'csv');
    expect(rows).toEqual([{ data: { title: 'C', date: '1971' }, line: 3 }]);
    expect(faults).toEqual([
      {
        line: 2,
        field: '(row)',
        found: '3 cells, the last of them "1970"',
        allowed: '2 cells, as the first line names; a cell with a comma in it needs quotes',
      },
    ]);
  });

  it('may have more cells if they are empty', () => {
    expect(rows('title,date\nA,1970,,\n')).toEqual([{ title: 'A', date: '1970' }]);
  });

  it('has a quote that is never closed', () => {
    expect(fault('title,date\n"A,1970\nB,1971\n')).toMatchObject({ line: 2, found: 'a quote that is never closed' });
    expect(fault('title\n"A""')).toMatchObject({ line: 2, found: 'a quote that is never closed' });
    expect(fault('title\tdate\nA\t"1970\n', 'tsv')).toMatchObject({ line: 2, found: 'a quote that is never closed' });
  });

  it('has a quote that is closed too early', () => {
    expect(fault('title\n"A\nsaid "yes" twice"\n')).toMatchObject({ line: 3, found: 'a closing quote before yes" twice"' });
  });

  it('may have a quote in the middle of a cell without quotes', () => {
    expect(rows('title,date\nA 6" pipe,1970\n')).toEqual([{ title: 'A 6" pipe', date: '1970' }]);
  });

  it('names no column, or one twice', () => {
    expect(fault('')).toMatchObject({ line: 1, field: '(first line)', found: 'nothing' });
    expect(fault('title,date,title\n')).toMatchObject({ line: 1, found: '"title" twice' });
    expect(fault('title,,date\n')).toMatchObject({ line: 1, found: 'nothing above column 2' });
  });

  it('is parted by something else', () => {
    expect(fault('title;date\nA;1970\n')).toMatchObject({ line: 1, found: '"title;date"' });
    expect(fault('title,date\nA,1970\n', 'tsv')).toMatchObject({ line: 1, found: '"title,date"' });
  });
});
