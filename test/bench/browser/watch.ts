/**
 * A script for the start of a page: notes when, in ms since navigation began,
 * an element that answers the selector can be seen within the window. That is
 * the time of the frame after the first that found it, so that it is painted.
 */
export function watchFirstMark(selector: string): string {
  return `{
    const seen = (mark) => {
      if (!mark.checkVisibility({ visibilityProperty: true })) return false;
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    };
    const look = () => {
      for (const mark of document.querySelectorAll(${JSON.stringify(selector)})) {
        if (seen(mark)) return requestAnimationFrame(() => (globalThis.firstMarkAt = performance.now()));
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }`;
}

/** Starts to note the longest task of more than 50 ms. */
export const watchTasks = `{
  globalThis.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
  }).observe({ type: 'longtask' });
}`;
