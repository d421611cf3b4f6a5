import type { Workings } from './workings.ts';

/** What is done when all events are here, and what is said and tried where they are not. */
export interface Completeness {
  /** Loads all events for what takes them; what is seen stays as it is until then. */
  whenAllAreHere(then: () => void): void;
  /** Tries again what could not be loaded, where the network may have it now. */
  retry(): void;
}

export function completeness({ element, model, controls, frames, signal, announce }: Workings): Completeness {
  let lacking = false;
  /** What waits for events that could not be loaded. */
  let waiting: (() => void) | null = null;

  /** Says that the picture shows less than there is, as long as it does. */
  const lack = (now: boolean) => {
    if (signal.aborted) return;
    lacking = now;
    controls.lack(lacking);
    if (lacking) announce(controls.words('timeline.part.lacking'));
  };
  const whenAllAreHere = (then: () => void) => {
    element.setAttribute('aria-busy', 'true');
    void model
      .load()
      .then(() => {
        if (!signal.aborted) then();
      })
      .catch(() => {
        waiting = then;
        lack(true);
      })
      .finally(() => element.removeAttribute('aria-busy'));
  };
  /** Between two tries, what is at hand is shown. */
  const again = () => {
    const then = waiting;
    waiting = null;
    lack(false);
    model.source.retry();
    if (then) whenAllAreHere(then);
    frames.schedule();
  };
  model.source.onLack = lack;
  addEventListener('online', again, { signal });
  return {
    whenAllAreHere,
    retry: () => {
      if (lacking && navigator.onLine) again();
    },
  };
}
