import { formatView, readView } from '../../dates/view-interval.ts';
import type { Settings } from '../parameters.ts';
import type { OfferedTimeline } from './data.ts';

/** What a reader of a timeline changes in it. */
export const arrangedNames = ['view', 'event', 'filter', 'lanes', 'scale'] as const;

/** How a timeline is arranged; `null` for what it does not say of itself. */
export type Arranged = Readonly<Partial<Record<(typeof arrangedNames)[number], string | null>>>;

/** The settings that would show what somebody has moved a timeline to: those that differ from the ones that it was shown with. */
export function movedFrom(settings: Settings, arranged: Arranged, { lanes, scale }: Pick<OfferedTimeline, 'lanes' | 'scale'>): Settings {
  const shown: Settings = { lanes, scale, ...settings };
  return Object.fromEntries(
    arrangedNames.flatMap((name) => {
      const now = arranged[name] ?? '';
      const before = shown[name] ?? '';
      // A timeline that nobody has moved need not say where it is.
      const same = name === 'view' ? now === '' || now === before || now === asWritten(before) : now === before;
      return same ? [] : [[name, now]];
    }),
  );
}

/** A view as a timeline writes it. */
function asWritten(view: string): string {
  if (view === '') return view;
  const { lo, hi } = readView(view);
  return formatView(lo, hi);
}
