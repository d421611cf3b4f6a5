/** Longest time that the form can tell: 9999 hours, and the rest of one. */
const longest = (10_000 * 3600 - 0.01) * 1000;

/**
 * How long a session took, as SCORM 1.2 writes it (CMITimespan): `HHHH:MM:SS.SS`.
 *
 * @param ms Milliseconds; a clock that was set back makes no negative time.
 */
export function sessionTime(ms: number): string {
  const hundredths = Math.floor(Math.min(Math.max(Number.isFinite(ms) ? ms : 0, 0), longest) / 10);
  const seconds = Math.floor(hundredths / 100);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
