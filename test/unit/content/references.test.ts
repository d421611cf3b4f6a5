import { describe, expect, it } from 'vitest';
import { uses } from '../../../src/content/references.ts';

describe('the components of a body', () => {
  it('have attributes with one text or a list of them', () => {
    expect(uses('<Scene view="1956/1975" highlight={["a", \'b\']}>\n\nText\n\n</Scene>')).toEqual([
      {
        component: 'Scene',
        attributes: new Map([
          ['view', { form: 'text', values: ['1956/1975'] }],
          ['highlight', { form: 'list', values: ['a', 'b'] }],
        ]),
        spread: false,
        line: 1,
      },
    ]);
  });

  it('know their lines', () => {
    const body = 'One <EventLink id="a">event</EventLink>.\n\nTwo <Cite id="b" />.';
    expect(uses(body).map(({ component, line }) => [component, line])).toEqual([
      ['EventLink', 1],
      ['Cite', 3],
    ]);
  });

  it('may have a text as an expression', () => {
    expect(uses("<Cite id={'a'} />")[0]?.attributes.get('id')).toEqual({ form: 'text', values: ['a'] });
  });

  it('may have attributes that are computed, or spread', () => {
    const [use] = uses('<EventLink id={name} {...rest} />');
    expect(use?.attributes.get('id')).toEqual({ form: 'computed', values: [] });
    expect(use?.spread).toBe(true);
  });

  it('may stand inside of each other', () => {
    const body = '<Scene view="1970">\n\nA <Term id="a">word</Term>.\n\n</Scene>';
    expect(uses(body).map(({ component, line }) => [component, line])).toEqual([
      ['Scene', 1],
      ['Term', 3],
    ]);
  });

  it('leave out those that the body imports or declares, and plain elements', () => {
    expect(uses("import Map from './Map.astro'\n\n<Map />\n\n<abbr title=\"x\">y</abbr>")).toEqual([]);
    expect(uses('export const Big = (props) => props.children\n\n<Big>x</Big>')).toEqual([]);
    expect(uses("import * as ui from './ui'\n\n<ui.Box />")).toEqual([]);
  });

  it('are not looked for in plain Markdown', () => {
    expect(uses('# A heading\n\n1. A list – 5 > 3.')).toEqual([]);
  });

  it('cannot be read from a body that is no MDX', () => {
    expect(() => uses('<Cite id="a"')).toThrow();
    expect(() => uses('A dose {of')).toThrow();
  });
});
