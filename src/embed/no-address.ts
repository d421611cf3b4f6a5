/**
 * Stands in for `render/island/history.ts` in a frame: its address is nobody's
 * to see, and each step that it noted would be one more press of "back" on the
 * page around it.
 */
import type { AddressBar } from '../render/island/history.ts';

export type { HistoryStep } from '../render/island/history.ts';

export function addressBar(): AddressBar {
  return { read: () => ({}), write: () => undefined };
}

export function arrived(): boolean {
  return false;
}
