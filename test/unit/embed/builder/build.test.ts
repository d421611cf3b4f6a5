import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBuild, writeBuild, type Build } from '../../../../src/embed/builder/build.ts';
import { choices } from '../../../../src/embed/parameters.ts';

const offer = { timelines: ['index', 'law', 'Größe 2'], languages: ['en-GB', 'nl', 'fr'] };
const plain: Build = { timeline: 'index', lang: 'en-GB', settings: {}, title: true, search: true, height: null };

/** Anything that the form can say and a frame can read. */
const anyBuild: fc.Arbitrary<Build> = fc.record({
  timeline: fc.constantFrom(...offer.timelines),
  lang: fc.constantFrom(...offer.languages),
  settings: fc.record(
    {
      view: fc.constantFrom('1956/1975', '1999-06/2003-02', '2023-05-24T10Z/2023-05-24T11:29Z', 'Y-4540000000/Y-541000000', '196X'),
      event: fc.constantFrom('fda-approval', 'événement', 'x.1~2'),
      filter: fc.constantFrom('category:law', 'tag:"a b" person:O’Neill', 'decade:1990s "100 %" +1 a&b=c#d', '<b> \'x\' `y` (z)', 'قانون'),
      lanes: fc.constantFrom(...choices.lanes),
      scale: fc.constantFrom(...choices.scale),
      theme: fc.constantFrom('light', 'dark'),
    },
    { requiredKeys: [] },
  ),
  title: fc.boolean(),
  search: fc.boolean(),
  height: fc.oneof(fc.constant(null), fc.integer({ min: 240, max: 4000 })),
});

describe('the state of the builder', () => {
  it('stands legibly in the address, and nothing does that is there by itself', () => {
    expect(writeBuild(plain, offer)).toBe('');
    const build: Build = { timeline: 'law', lang: 'nl', settings: { view: '1956/1975', filter: 'category:law tag:trial', theme: 'dark' }, title: false, search: true, height: 480 };
    expect(writeBuild(build, offer)).toBe('timeline=law&view=1956/1975&filter=category:law+tag:trial&theme=dark&lang=nl&title=0&height=480');
  });

  it('comes back from there, whatever was chosen', () => {
    fc.assert(
      fc.property(anyBuild, (build) => {
        const read = readBuild(writeBuild(build, offer), offer);
        expect(read).toEqual({ build, faults: [] });
      }),
    );
  });

  it('is the address of a timeline, too, whose search is left out', () => {
    const { build, faults } = readBuild('view=1956/1975&event=fda-approval&q=trial&lanes=category', offer);
    expect(build).toEqual({ ...plain, settings: { view: '1956/1975', event: 'fda-approval', lanes: 'category' } });
    expect(faults).toEqual([]);
  });

  it('says what it cannot read, and keeps the rest', () => {
    const { build, faults } = readBuild('timeline=none&lang=xx&view=last+year&scale=gaps&height=12', offer);
    expect(build).toEqual({ ...plain, settings: { scale: 'gaps' } });
    expect(faults).toEqual([
      { name: 'view', value: 'last year' },
      { name: 'height', value: '12' },
      { name: 'timeline', value: 'none' },
      { name: 'lang', value: 'xx' },
    ]);
  });

  it.each(['239', '4001', '4e2', '-480', '480px', '0x1e0'])('takes no height of %s', (height) => {
    expect(readBuild(`height=${height}`, offer).build.height).toBeNull();
  });

  it('is as the browser asks where the colours are automatic', () => {
    expect(readBuild('theme=auto', offer).build).toEqual(plain);
  });
});
