import type { View } from '../../scene/index.ts';

/** How long a change of view takes that a reader has asked for, ms. */
const asked = 450;

/**
 * Leads from one view to another: the scale changes evenly in the eye's terms,
 * by its logarithm, and the centre so that what is aimed at is approached
 * straight. With reduced motion it cuts.
 *
 * @returns A function that stops it where it is.
 */
export function fly(from: View, to: View, show: (view: View) => void, done: () => void, duration = asked): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden || duration === 0) {
    show(to);
    done();
    return () => undefined;
  }
  const began = performance.now();
  const ratio = to.msPerPx / from.msPerPx;
  let frame = requestAnimationFrame(function step(now) {
    const share = Math.min(1, Math.max(0, (now - began) / duration));
    if (share === 1) {
      show(to);
      done();
      return;
    }
    show(between(from, to, ratio, eased(share)));
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

/** Slow at both ends; in between it goes with the cube of the time. */
export function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - 4 * (1 - share) ** 3;
}

/** The centre moves in proportion to the scale, so that one point of the screen stays fixed in time. */
function between(from: View, to: View, ratio: number, share: number): View {
  const scale = ratio ** share;
  const way = Math.abs(ratio - 1) < 1e-3 ? share : (scale - 1) / (ratio - 1);
  return { centre: from.centre + (to.centre - from.centre) * way, msPerPx: from.msPerPx * scale };
}
