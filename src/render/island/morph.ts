/** How long a picture takes to turn into another, ms; also in the style sheet. */
const duration = 450;

/**
 * Draws a picture that is arranged anew: marks glide to their new places, and
 * the new ground fades in over the old one. Whoever goes on to move the
 * picture meanwhile has it at once. With reduced motion it cuts.
 *
 * @param ground The drawing's axis, bars and bands, which `draw` changes.
 */
export function morph(ground: SVGSVGElement, draw: () => void): void {
  const drawing = ground.parentElement;
  if (!drawing || matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden) return draw();
  const old = ground.cloneNode(true) as SVGSVGElement;
  for (const node of old.querySelectorAll('[data-axis], [data-lane], [data-era], [data-bar]')) {
    for (const name of ['data-axis', 'data-lane', 'data-era', 'data-bar']) node.removeAttribute(name);
  }
  ground.before(old);
  drawing.dataset.morphing = '';
  draw();
  const fade = old.animate({ opacity: [1, 0] }, duration);
  ground.animate({ opacity: [0, 1] }, duration);
  const abort = new AbortController();
  const end = () => {
    abort.abort();
    for (const running of drawing.getAnimations({ subtree: true })) running.cancel();
    old.remove();
    delete drawing.dataset.morphing;
  };
  for (const type of ['pointerdown', 'wheel', 'keydown']) drawing.addEventListener(type, end, { signal: abort.signal, passive: true });
  void fade.finished.then(end, () => undefined);
}
