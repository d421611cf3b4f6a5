/**
 * A stretch of ladder steps on which something is shown: from step `from` on
 * (`null`: from the narrowest) and below step `until` (`null`: to the widest).
 */
export interface StepRange {
  readonly from: number | null;
  readonly until: number | null;
}

/** A thing together with the steps that show it. */
export interface Shown<T> extends StepRange {
  readonly value: T;
}

/**
 * Folds what each step shows into stretches, so that a thing which several
 * neighbouring steps show alike is written into the page once.
 *
 * @param steps The things of each step, in the order of steps.
 * @param first Number of the first step.
 * @param keyOf Things with equal keys are alike.
 */
export function foldSteps<T>(steps: readonly (readonly T[])[], first: number, keyOf: (value: T) => string): Shown<T>[] {
  const folded: Shown<T>[] = [];
  const open = new Map<string, { value: T; from: number }>();
  const close = (key: string, until: number | null) => {
    const since = open.get(key);
    if (!since) return;
    folded.push({ value: since.value, from: since.from === first ? null : since.from, until });
    open.delete(key);
  };
  steps.forEach((values, index) => {
    const here = new Set<string>();
    for (const value of values) {
      const key = keyOf(value);
      here.add(key);
      if (!open.has(key)) open.set(key, { value, from: first + index });
    }
    for (const key of [...open.keys()]) if (!here.has(key)) close(key, first + index);
  });
  for (const key of [...open.keys()]) close(key, null);
  return folded;
}

/** Class names by which container queries show and hide it: `from-23 until-26`. */
export function rangeClass({ from, until }: StepRange): string {
  return [from !== null && `from-${from}`, until !== null && `until-${until}`].filter(Boolean).join(' ');
}
