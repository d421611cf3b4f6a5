import { describe, expect, it } from 'vitest';
import { Hits } from '../../../../src/render/island/hits.ts';
import type { Cluster } from '../../../../src/scene/index.ts';

const day = 86_400_000;
const hits = new Hits([
  { id: 'late', at: 900 * day },
  { id: 'early', at: 100 * day },
]);

function cluster(from: number, to: number): Cluster {
  const none = { key: '', lane: '', start: 0, end: 0, position: 0, offset: 0 };
  return { ...none, count: 2, mix: [], from: from * day, to: to * day, members: () => [] };
}

describe('what a search has found', () => {
  it('is in the clusters in whose extent it stands, both ends included', () => {
    expect(hits.isIn(cluster(50, 150), new Set())).toBe(true);
    expect(hits.isIn(cluster(100, 100), new Set())).toBe(true);
    expect(hits.isIn(cluster(101, 899), new Set())).toBe(false);
    expect(hits.isIn(cluster(901, 1000), new Set())).toBe(false);
  });

  it('is in no cluster where it has a mark of its own', () => {
    expect(hits.isIn(cluster(50, 150), new Set(['early']))).toBe(false);
    expect(hits.isIn(cluster(50, 1000), new Set(['early']))).toBe(true);
  });

  it('has an extent with a little room, also a single one', () => {
    expect(hits.extent).toEqual({ lo: 20 * day, hi: 980 * day });
    expect(new Hits([{ id: 'one', at: 0 }]).extent).toEqual({ lo: -day, hi: day });
    expect(new Hits([]).extent).toBeNull();
  });
});
