import { actAt, actsOf, type Act } from './acts.ts';

/** The text of a story, parted into acts. */
export interface ToldText {
  /** Its chapters and scenes, in order. */
  readonly parts: readonly HTMLElement[];
  readonly acts: readonly Act[];
  /** Where each act starts. */
  readonly starts: readonly HTMLElement[];
}

/** Reads the text beside a story's timeline. */
export function toldText(element: HTMLElement): ToldText {
  const parts = [...(element.parentElement?.querySelectorAll<HTMLElement>('.annals-text > h2, .annals-text [data-scene]') ?? [])];
  const acts = actsOf(parts.map(({ dataset }) => (dataset.scene === undefined ? 'chapter' : 'scene')));
  return { parts, acts, starts: acts.flatMap(({ start }) => parts[start] ?? []) };
}

/** The act at the line at which one reads, by what is laid out now. */
export function actInWindow(starts: readonly HTMLElement[]): number {
  const line = atEnd() ? innerHeight : innerHeight / 2;
  return actAt(starts.map((start) => start.getBoundingClientRect().top <= line));
}

/** At the end of the page the last scenes cannot come up to the line. */
export function atEnd(): boolean {
  return scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
}
