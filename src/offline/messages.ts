/** A page's message to the worker that waits: the reader wants the new version now. */
export const activateMessage = 'annals:activate';

/** A page's message to the worker: keep the whole site on this device. */
export const keepMessage = 'annals:keep';

/** The worker's answer to `annals:keep`, after each file. */
export interface KeptMessage {
  readonly type: 'annals:kept';
  /** How many of the files are there; −1 if one could not be had. */
  readonly kept: number;
  readonly of: number;
}
