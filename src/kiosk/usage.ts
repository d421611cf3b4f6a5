import { counted, parseCounts, formatCounts, type CountedKind, type CountRow } from './counts.ts';
import { Memory } from './memory.ts';
import { settings } from './words.ts';

const memory = new Memory('annals-kiosk-counts', 'localStorage');
/** A search is what has stood in a field for so long, ms. */
const settled = 2000;

export function usage(): readonly CountRow[] {
  return parseCounts(memory.read());
}

export function forgetUsage(): void {
  memory.clear();
}

/** Counts, if the site's author wants it, on this machine alone. */
export function count(kind: CountedKind, id = ''): void {
  if (!settings.counts) return;
  memory.write(formatCounts(counted(usage(), { day: today(), kind, id })));
}

/** Counts events that are opened and searches, without their words. */
export function watchUsage(): void {
  if (!settings.counts) return;
  const page = /\/events\/([^/]+?)(?:\/|\.html|\/index\.html)?$/.exec(location.pathname)?.[1];
  if (page !== undefined) count('event', decodeURIComponent(page));
  addEventListener('annals:select', (event) => {
    const { id } = (event as CustomEvent<{ id: string | null }>).detail;
    if (id !== null && !('attract' in document.documentElement.dataset)) count('event', id);
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
    clearTimeout(waiting);
    if (target.value.trim() !== '') waiting = setTimeout(count, settled, 'search');
  });
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
