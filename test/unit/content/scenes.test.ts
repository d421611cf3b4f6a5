import { describe, expect, it } from 'vitest';
import { scenesIn } from '../../../src/content/scenes.ts';

describe('scenes of an explainer', () => {
  it('are none in a text without them', () => {
    expect(scenesIn('## A chapter\n\nA text about a `Scene`.\n')).toBeNull();
    expect(scenesIn(undefined)).toBeNull();
  });

  it('name events, each once, and queries', () => {
    const body = `
<Scene view="1950/1960" highlight={["a", "b"]}>

One.

</Scene>

<Scene view="1960/1970" highlight={["b"]} filter="category:sport">

Two.

</Scene>
`;
    expect(scenesIn(body)).toEqual({ events: new Set(['a', 'b']), filters: ['category:sport'] });
  });

  it('need not say anything but their view', () => {
    expect(scenesIn('<Scene view="1950/1960">\n\nOne.\n\n</Scene>')).toEqual({ events: new Set(), filters: [] });
  });
});
