import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/content/nearest.ts';

describe('the nearest name', () => {
  it('is the one that is fewest edits away', () => {
    expect(nearest('aproval', ['trial', 'approval', 'approvals'])).toBe('approval');
    expect(nearest('fda-aproval', ['fda-warning', 'fda-approval'])).toBe('fda-approval');
  });

  it('may be written with capitals and spaces', () => {
    expect(nearest('FDA Approval', ['fda-approval', 'ema-approval'])).toBe('fda-approval');
  });

  it('is none if all are far', () => {
    expect(nearest('cat', ['approval', 'elephant'])).toBeNull();
    expect(nearest('ab', ['xy'])).toBeNull();
    expect(nearest('anything', [])).toBeNull();
  });

  it('may be asked to be nearer', () => {
    expect(nearest('courses', ['sources'])).toBe('sources');
    expect(nearest('courses', ['sources'], 1)).toBeNull();
    expect(nearest('event', ['events'], 1)).toBe('events');
  });

  it('becomes a question', () => {
    expect(didYouMean('aproval', ['approval'])).toBe('; did you mean "approval"?');
    expect(didYouMean('cat', ['approval'])).toBe('');
  });
});
