import { morph } from './morph.ts';
import type { Stage } from './stage.ts';

/** When the picture is drawn: once a frame at most, and no more of it than has changed. */
export interface Frames {
  /** @param panning Whether nothing but the view has changed, by a gesture. */
  schedule(panning?: boolean): void;
  /** The same for another arrangement of the same events, into which the picture turns. */
  rearrange(): void;
  /** Draws now what a frame was to draw. */
  draw(): void;
}

/**
 * @param signal Aborted when nothing is to be drawn any more.
 * @param drawn Called after each drawing.
 */
export function frames(stage: Stage, signal: AbortSignal, drawn: () => void): Frames {
  let frame = 0;
  /** Whether the next frame draws anew, also what panning only moves. */
  let anew = true;
  let rearranged = false;
  const draw = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (signal.aborted) return;
    const keepFocus = stage.holdFocus();
    if (stage.scene && rearranged) morph(stage.svg, () => stage.draw());
    else if (anew) stage.draw();
    else stage.pan();
    keepFocus();
    anew = rearranged = false;
    drawn();
  };
  const schedule = (panning = false) => {
    anew ||= !panning;
    frame ||= requestAnimationFrame(draw);
  };
  return {
    draw,
    schedule,
    rearrange: () => {
      rearranged = true;
      schedule();
    },
  };
}
