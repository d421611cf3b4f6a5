import { describe, expect, it } from 'vitest';
import { filesFor, packedIn } from '../../../src/offline/site-list.ts';

describe('the files that an address may stand for', () => {
  it.each([
    ['', ['index.html']],
    ['events/x/', ['events/x/index.html', 'events/x.html']],
    ['events/x', ['events/x', 'events/x/index.html', 'events/x.html']],
    ['events/x.html', ['events/x.html', 'events/x.html/index.html', 'events/x.html.html']],
    ['events.json', ['events.json', 'events.json/index.html', 'events.json.html']],
  ])('%j', (path, files) => {
    expect(filesFor(path)).toEqual(files);
  });
});

describe('a fragment of the search index', () => {
  it('is packed beside its folder, in each part of the index', () => {
    expect(packedIn('pagefind/fragment/en_1.pf_fragment')).toEqual({ pack: 'pagefind/fragments.pack', name: 'en_1.pf_fragment' });
    expect(packedIn('pagefind/12/fragment/en_1.pf_fragment')).toEqual({ pack: 'pagefind/12/fragments.pack', name: 'en_1.pf_fragment' });
  });

  it('is packed in each language', () => {
    expect(packedIn('nl/pagefind/fragment/nl_1.pf_fragment')).toEqual({ pack: 'nl/pagefind/fragments.pack', name: 'nl_1.pf_fragment' });
  });

  it('is nothing else', () => {
    for (const path of ['pagefind/index/en_1.pf_index', 'fragment/x', 'a/b/pagefind/fragment/x', 'pagefind/fragment/x/y']) {
      expect(packedIn(path), path).toBeUndefined();
    }
  });
});
