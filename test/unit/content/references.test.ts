import { describe, expect, it } from 'vitest';
import { references } from '../../../src/content/references.ts';

describe('the references of a body', () => {
  it('are the fixed attributes of the vocabulary', () => {
    expect(references('One <EventLink id="a">event</EventLink>.\n\nTwo <Cite id="b" />.')).toEqual([
      { component: 'EventLink', attribute: 'id', values: ['a'], line: 1 },
      { component: 'Cite', attribute: 'id', values: ['b'], line: 3 },
    ]);
  });

  it('may be a list', () => {
    expect(references('<Scene view="1956/1975" highlight={["a", \'b\']}>\n\nText\n\n</Scene>')).toEqual([
      { component: 'Scene', attribute: 'view', values: ['1956/1975'], line: 1 },
      { component: 'Scene', attribute: 'highlight', values: ['a', 'b'], line: 1 },
    ]);
  });

  it('leave out what is computed', () => {
    expect(references('<EventLink id={name} />')).toEqual([
      { component: 'EventLink', attribute: 'id', values: [], line: 1 },
    ]);
  });

  it('leave out other components and plain text', () => {
    expect(references('<Other id="x" /> and <EventLinks id="y" />')).toEqual([]);
    expect(references('No component here.')).toEqual([]);
  });

  it('cannot be read from a body that is no MDX', () => {
    expect(() => references('<Cite id="a"')).toThrow();
  });
});
