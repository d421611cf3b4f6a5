/**
 * Which events have been opened, as a course system keeps it from visit to
 * visit: `annals:` and six letters for each event. They come from its id, so
 * that what is kept holds when a later edition assigns other events.
 */
import { hash } from '../events/hash.ts';

/** Letters that `cmi.suspend_data` of SCORM 1.2 has room for. */
export const roomForSuspendData = 4096;

const mark = 'annals:';
const letters = 6;

/** More events than these cannot be kept. */
export const mostAssigned = Math.floor((roomForSuspendData - mark.length) / letters);

/** Of more events than there is room for, the first ones. */
export function writeOpened(opened: Iterable<string>): string {
  return mark + [...opened].slice(0, mostAssigned).map(short).join('');
}

/**
 * Which of the assigned events are told of as opened. What is not in this form,
 * such as nothing, or what another program has left, tells of none.
 */
export function readOpened(text: string, assigned: readonly string[]): Set<string> {
  if (!text.startsWith(mark)) return new Set();
  const kept = new Set(text.slice(mark.length).match(new RegExp(`.{${letters}}`, 'g')));
  return new Set(assigned.filter((id) => kept.has(short(id))));
}

function short(id: string): string {
  return hash(id).toString(36).padStart(7, '0').slice(-letters);
}
