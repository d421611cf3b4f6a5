/**
 * What a question asks of a pupil, from the easiest to the hardest: to find
 * something and say it, to connect and compare, to ask how it is known.
 */
export const levels = ['recall', 'analysis', 'source criticism'] as const;

export type Level = (typeof levels)[number];
