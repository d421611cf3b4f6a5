import { describe, expect, it } from 'vitest';
import { sceneId, tellTimeline, timelineOf } from '../../../../src/components/story/told.ts';

function page(timeline = 'index'): Request {
  const request = new Request('https://example.org/');
  tellTimeline(request, timeline);
  return request;
}

describe('the address of a scene', () => {
  it.each([
    ['1956/1975', 'scene-1956-1975'],
    ['2023-04/2024-10', 'scene-2023-04-2024-10'],
    ['-0043-03-15/-0030', 'scene-0043-03-15-0030'],
    ['Y-4540000000/Y-3500000000', 'scene-y-4540000000-y-3500000000'],
  ])('of the view %s is %s', (view, id) => {
    expect(sceneId(page(), view)).toBe(id);
  });

  it('is numbered where its page has the same view before', () => {
    const one = page();
    expect([sceneId(one, '1956/1975'), sceneId(one, '1956/1975'), sceneId(page(), '1956/1975')]).toEqual([
      'scene-1956-1975',
      'scene-1956-1975-2',
      'scene-1956-1975',
    ]);
  });

  it('is what its author says', () => {
    expect(sceneId(page(), '1956/1975', 'belgium')).toBe('scene-belgium');
  });
});

describe('whose scenes a page tells', () => {
  it('is what it says, else the home timeline', () => {
    expect(timelineOf(page('sport'))).toBe('sport');
    expect(timelineOf(new Request('https://example.org/'))).toBe('index');
  });
});
