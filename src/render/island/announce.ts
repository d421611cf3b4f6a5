/** Says short sentences to screen readers, after a pause in which later ones replace earlier ones. */
export function announcer(region: HTMLElement, pause = 600): (text: string) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      region.textContent = text;
    }, pause);
  };
}
