/** How far a pupil is. */
export interface Completion {
  readonly opened: number;
  readonly count: number;
  /** As `cmi.core.lesson_status` of SCORM 1.2 says it. */
  readonly status: 'incomplete' | 'completed';
  /** Share of the assigned events, a whole number from 0 to 100. */
  readonly score: number;
}

/** Where nothing is assigned, to have come is enough. */
export function completionOf(assigned: readonly string[], opened: ReadonlySet<string>): Completion {
  const count = assigned.length;
  const done = assigned.filter((id) => opened.has(id)).length;
  return {
    opened: done,
    count,
    status: done === count ? 'completed' : 'incomplete',
    score: count === 0 ? 100 : Math.floor((done / count) * 100),
  };
}
