import type { View } from '../../scene/index.ts';

/** What a gesture does to the view: what is under `from` comes under `to`, `factor` times as large; px along the axis. */
export interface Move {
  readonly factor: number;
  readonly from: number;
  readonly to: number;
}

/** Where a pointer is, px. */
export interface Place {
  readonly along: number;
  readonly across: number;
}

/** What a view is shown in: the length of its axis in px, and how far it may go. */
export interface Room {
  readonly length: number;
  limited(view: View): View;
}

/** Fingers are taken to be at least this far apart, px: nearer, their trembling would be a zoom. */
const nearest = 16;

/** The view after a move. Where the scale is at its limit, what was under `from` still comes under `to`. */
export function moved(view: View, { factor, from, to }: Move, room: Room): View {
  const { msPerPx } = room.limited({ centre: view.centre, msPerPx: view.msPerPx / factor });
  const middle = room.length / 2;
  const centre = view.centre + ((from - middle) * view.msPerPx - (to - middle) * msPerPx);
  return room.limited({ centre, msPerPx });
}

/**
 * The move of one pointer, or of two fingers. The instants under both fingers
 * stay there, unless the fingers are held across the axis: then their distance
 * zooms about the point between them.
 */
export function held(from: readonly [Place, Place?], to: readonly [Place, Place?]): Move {
  const upright = from[1] !== undefined && Math.abs(across(from)) > Math.abs(along(from));
  const spread = (pair: readonly [Place, Place?]) =>
    Math.max(nearest, Math.hypot(along(pair), upright ? across(pair) : 0));
  return { factor: spread(to) / spread(from), from: between(from), to: between(to) };
}

const along = ([a, b = a]: readonly [Place, Place?]) => b.along - a.along;
const across = ([a, b = a]: readonly [Place, Place?]) => b.across - a.across;
const between = ([a, b = a]: readonly [Place, Place?]) => (a.along + b.along) / 2;

/** How a wheel is turned. */
export type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * The move of a wheel's turn with the pointer at `at`: sideways, or with Shift,
 * along the axis; else a zoom about the pointer.
 */
export function turned(turn: Turn, at: number): Move {
  const { deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey } = turn;
  // A line of text and a page as px.
  const unit = deltaMode === 1 ? 25 : deltaMode === 2 ? 500 : 1;
  const sideways = shiftKey && deltaX === 0 ? deltaY : deltaX;
  if (!ctrlKey && !metaKey && (shiftKey || Math.abs(deltaX) > Math.abs(deltaY))) {
    return { factor: 1, from: at, to: at - sideways * unit };
  }
  const way = Math.abs(deltaY * unit);
  // A pinch on a trackpad comes as small turns with Ctrl, 100 for each natural logarithm of its scale.
  const doublings = ctrlKey ? Math.min((way * Math.LOG2E) / 100, Math.max(0.2, way / 500)) : way / 500;
  return { factor: 2 ** (-Math.sign(deltaY) * doublings), from: at, to: at };
}
