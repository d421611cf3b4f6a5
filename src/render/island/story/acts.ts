/** A place in an explainer from which on the timeline beside it may show something else. */
export type Part = 'chapter' | 'scene';

/** What is told from one part on, by the parts' indices. */
export interface Act {
  readonly start: number;
  /** `null` where no scene is told: the timeline shows what it shows first. */
  readonly scene: number | null;
}

/**
 * Parts an explainer into acts. The text before the first scene of a chapter
 * leads up to it, and so belongs to it; what follows a scene still does, until
 * the next scene or chapter; a chapter without scenes shows the whole.
 */
export function actsOf(parts: readonly Part[]): Act[] {
  return parts.flatMap((part, start): Act[] => {
    if (part === 'scene') return parts[start - 1] === 'chapter' ? [] : [{ start, scene: start }];
    return [{ start, scene: parts[start + 1] === 'scene' ? start + 1 : null }];
  });
}

/**
 * The act that is told: the last one that has begun. Where that is depends on
 * where the page is, not on how it came there, so scrolling back plays backwards.
 *
 * @param begun For each act, whether its start is above the line at which one reads.
 */
export function actAt(begun: readonly boolean[]): number {
  return begun.lastIndexOf(true);
}
