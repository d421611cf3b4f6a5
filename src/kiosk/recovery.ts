import { calmed, parseFaults, waitAfter, withFault, type Faults } from './faults.ts';
import { Memory } from './memory.ts';
import { restart } from './place.ts';

const memory = new Memory('annals-kiosk-faults', 'sessionStorage');
const calmAfter = 60_000;

/** What has gone wrong since the browser was started. */
export function faults(): Faults {
  return parseFaults(memory.read());
}

export function forgetFaults(): void {
  memory.clear();
}

/** Notes what goes wrong, and starts over. */
export function recover(): void {
  let failed = false;
  const fail = (what: unknown) => {
    const text = what instanceof Error ? `${what.name}: ${what.message}` : String(what);
    // A size that is settled in the next frame; browsers tell it as an error.
    if (text.includes('ResizeObserver loop')) return;
    const now = withFault(faults(), `${new Date().toISOString()} ${location.pathname} ${text}`);
    memory.write(JSON.stringify(now));
    if (failed) return;
    failed = true;
    setTimeout(() => void restart(), waitAfter(now));
  };
  addEventListener('error', ({ error, message }) => fail(error ?? message));
  addEventListener('unhandledrejection', ({ reason }) => fail(reason));
  setTimeout(() => {
    const known = faults();
    if (!failed && known.streak > 0) memory.write(JSON.stringify(calmed(known)));
  }, calmAfter);
}
