/**
 * Says short sentences to screen readers, after a pause in which later ones
 * replace earlier ones. What has been said goes away again after a while, so
 * that nobody who reads on comes upon it.
 *
 * @param pause How long nothing newer must come, ms.
 * @param stay How long a text can be heard or read, ms.
 */
export function announcer(region: HTMLElement, pause = 600, stay = 10_000): (text: string) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    region.textContent = text;
    if (text !== '') waiting = setTimeout(say, stay, '');
  };
  return (text) => {
    clearTimeout(waiting);
    waiting = setTimeout(say, pause, text);
  };
}
