import type { Draft } from './read-date.ts';

/**
 * Takes `?` (uncertain), `~` (approximate) or `%` (both), if one stands here,
 * and lays it on `components`: the one to its right, or all of those to its
 * left. At the end of a date a qualifier is level 1, anywhere else level 2.
 */
export function takeQualifier(draft: Draft, components: number, right: boolean): void {
  if (draft.position >= draft.end) return;
  const code = draft.text.charCodeAt(draft.position);
  const both = code === 37;
  if (!both && code !== 63 && code !== 126) return;
  if (both || code === 63) draft.uncertain |= components;
  if (both || code === 126) draft.approximate |= components;
  draft.position++;
  if (!right || draft.position < draft.end) draft.level = 2;
  else if (draft.level === 0) draft.level = 1;
}
