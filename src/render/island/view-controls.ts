/**
 * The controls of a timeline's scale and lanes: they set its attributes, and
 * show what those say, whoever has set them.
 */
export function viewControls(element: HTMLElement, signal: AbortSignal): void {
  const select = element.querySelector<HTMLSelectElement>('select[data-choose]');
  const button = element.querySelector('button[data-choose]');
  const inLanes = () => element.getAttribute('lanes') === 'category';
  const show = () => {
    if (select) select.value = element.getAttribute('scale') ?? 'time';
    button?.setAttribute('aria-pressed', String(inLanes()));
  };
  select?.addEventListener('change', () => element.setAttribute('scale', select.value), { signal });
  button?.addEventListener('click', () => element.setAttribute('lanes', inLanes() ? 'none' : 'category'), { signal });
  const observer = new MutationObserver(show);
  observer.observe(element, { attributeFilter: ['scale', 'lanes'] });
  signal.addEventListener('abort', () => observer.disconnect());
  show();
}
