import { describe, expect, it } from 'vitest';
import { event, explainer, found, sources } from './checked.ts';

describe('a picture of an event', () => {
  it('without a credit is reported', async () => {
    const files = { ...sources, 'events/approval.mdx': event('', 'image: { src: ./a.png, alt: A seal }'), 'events/a.png': '' };
    expect(await found('image', files)).toEqual([
      [
        'events/approval.mdx:7',
        'a picture without a credit: “./a.png”',
        'an image with src, alt and credit',
        'say who made the picture, in image.credit, and under which licence it is used, in image.licence',
      ],
    ]);
  });

  it('with a credit is right', async () => {
    const files = { ...sources, 'events/approval.mdx': event('', 'image: { src: ./a.png, alt: A seal, credit: A. Nonymous }'), 'events/a.png': '' };
    expect(await found('image', files)).toEqual([]);
  });
});

describe('a picture in a text', () => {
  const of = async (body: string) => found('image', { ...sources, 'timelines/index.mdx': explainer(body) });

  it('in Markdown lacks a credit, and an alt if it has none', async () => {
    expect(await of('\n![](./a.png)')).toEqual([
      [
        'timelines/index.mdx:6',
        'a picture without a text in its place: “./a.png”',
        'a text that says what the picture shows',
        'write it between the brackets: ![what it shows](./a.png)',
      ],
      [
        'timelines/index.mdx:6',
        'a picture without a credit: “./a.png”',
        'pictures that say who made them',
        'show it with <Figure src="…" alt="…" credit="…">, which names who made it',
      ],
    ]);
  });

  it('in a component needs both, written or computed', async () => {
    const figure = (rest: string) => of(`import Figure from './Figure.astro';\n\n<Figure src="./a.png"${rest} />`);
    expect((await figure('')).map(([where, what, , mend]) => [where, what, mend])).toEqual([
      ['timelines/index.mdx:7', 'a picture without a text in its place: “./a.png”', 'write it in alt: <Figure src="./a.png" alt="what it shows">'],
      ['timelines/index.mdx:7', 'a picture without a credit: “./a.png”', 'name who made it in credit="…"'],
    ]);
    expect(await figure(' alt="A seal" credit="A. Nonymous"')).toEqual([]);
    expect(await figure(' alt={texts.seal} credit={texts.maker}')).toEqual([]);
  });
});
