import { describe, expect, it } from 'vitest';
import { movedFrom } from '../../../../src/embed/builder/moved.ts';

const own = { lanes: 'none', scale: 'time' };
const still = { view: null, event: null, filter: null, lanes: 'none', scale: 'time' };

describe('what a preview has been moved to', () => {
  it('is nothing as long as it shows what was chosen', () => {
    expect(movedFrom({}, still, own)).toEqual({});
    expect(movedFrom({ view: '1956/1975', lanes: 'category' }, { ...still, view: '1956/1975', lanes: 'category' }, own)).toEqual({});
    expect(movedFrom({}, { ...still, filter: '' }, own)).toEqual({});
  });

  it('is no other view that is written otherwise', () => {
    expect(movedFrom({ view: '1956-01-01/1975-12-31' }, { ...still, view: '1956/1975' }, own)).toEqual({});
  });

  it('is what differs, also where a choice was taken back there', () => {
    const chosen = { view: '1956/1975', event: 'fda-approval', filter: 'category:law' };
    expect(movedFrom(chosen, { view: '1990/2000', event: null, filter: '', lanes: 'category', scale: 'gaps' }, own)).toEqual({ view: '1990/2000', event: '', filter: '', lanes: 'category', scale: 'gaps' });
  });
});
