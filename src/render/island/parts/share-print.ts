import type { Source } from './share-source.ts';

/**
 * Prints a timeline alone: its title, the picture of the current view, and the
 * list of the events that the filter leaves.
 */
export function printTimeline(element: HTMLElement, { title, lines, address }: Source): void {
  const head = document.createElement('header');
  head.className = 'annals-paper';
  const heading = document.createElement('p');
  heading.className = 'annals-paper-title';
  heading.textContent = title;
  const about = document.createElement('p');
  about.textContent = lines.join(' · ');
  const from = document.createElement('p');
  from.className = 'annals-paper-address';
  from.textContent = address;
  head.append(heading, about, from);
  element.prepend(head);
  element.toggleAttribute('data-print-alone', true);
  const undo = () => {
    head.remove();
    element.removeAttribute('data-print-alone');
  };
  addEventListener('afterprint', undo, { once: true });
  print();
}
