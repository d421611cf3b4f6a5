import { describe, expect, it } from 'vitest';
import { eventTable } from '../../../src/content/event-table.ts';

describe('a table of events', () => {
  it('names its columns as the fields', () => {
    expect(eventTable('title,date,importance\nA,1970,4\n', 'csv')).toEqual([{ title: 'A', date: '1970', importance: 4 }]);
  });

  it('parts lists at semicolons', () => {
    expect(eventTable('tags,sources\n"a; b",x\n', 'csv')).toEqual([{ tags: ['a', 'b'], sources: ['x'] }]);
  });

  it('spreads a place over four columns', () => {
    expect(eventTable('place\tcountry\tlat\tlon\nGhent\tBE\t51.05\t3.72\n', 'tsv')).toEqual([
      { place: { name: 'Ghent', country: 'BE', lat: 51.05, lon: 3.72 } },
    ]);
  });

  it('takes empty cells as absent', () => {
    expect(eventTable('title,summary,tags\nA,,\n', 'csv')).toEqual([{ title: 'A' }]);
  });

  it('leaves what is no number for the schema to refuse', () => {
    expect(eventTable('importance\nhigh\n', 'csv')).toEqual([{ importance: 'high' }]);
  });

  it('ignores a byte order mark', () => {
    expect(eventTable('\uFEFFtitle\nA\n', 'csv')).toEqual([{ title: 'A' }]);
  });
});
