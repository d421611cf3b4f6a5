import { describe, expect, it } from 'vitest';
import { wholeSource } from '../../../../src/render/island/event-source.ts';
import { TimelineModel } from '../../../../src/render/island/model.ts';
import { timelineSpec } from '../../../../src/render/static/timeline-spec.ts';
import { entry, eventsOf } from '../../events/entry.ts';

const events = eventsOf(...Array.from({ length: 40 }, (_, n) => entry(`e${n}`, `${1950 + n}`, { importance: n % 5 === 0 ? 5 : 1 })));

function model(columns = 1): TimelineModel {
  const spec = timelineSpec(undefined, events, { categories: [], lang: 'en', hemisphere: 'north' });
  const data = { spec: { ...spec, columns }, categories: [], strings: {}, search: null, count: events.length, events };
  const made = new TimelineModel(data, wholeSource(events));
  made.resize('vertical', 400, 16);
  made.view = made.home();
  return made;
}

const shown = (made: TimelineModel) => made.scene().marks.map(({ id }) => id);

describe('preferred events', () => {
  it('have their places before all others', () => {
    const made = model();
    expect(shown(made)).not.toContain('e7');
    made.prefer(['e7', 'e33']);
    expect(shown(made)).toEqual(expect.arrayContaining(['e7', 'e33']));
  });

  it('have them in the order in which they are preferred', () => {
    const made = model();
    made.prefer(['e7', 'e8']);
    expect(shown(made)).toContain('e7');
    expect(shown(made)).not.toContain('e8');
    made.prefer(['e8', 'e7']);
    expect(shown(made)).toContain('e8');
    expect(shown(made)).not.toContain('e7');
  });

  it('give their places up again', () => {
    const made = model();
    const before = shown(made);
    made.prefer(['e7']);
    made.prefer([]);
    expect(shown(made)).toEqual(before);
  });
});

describe('two columns of labels', () => {
  it('show both of two events that are near in time', () => {
    const made = model(2);
    made.prefer(['e7', 'e8']);
    const rows = new Map(made.scene().marks.map(({ id, row }) => [id, row]));
    expect([rows.get('e7'), rows.get('e8')]).toEqual([0, 1]);
  });
});
