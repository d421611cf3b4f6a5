import { count as written } from '../dates/filled-in.ts';

/** A value that a reader can choose, with how much it would leave. */
export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** Of a long list, so many stand there before a reader asks for more. */
const first = 12;
/** A list that is not much longer is shown whole. */
const whole = 15;
/** From this length on, a field finds values by their letters. */
const findable = 30;
/** A browser draws a list of this length without a pause; the rest is found by letters. */
const most = 200;

/**
 * The list of a field's values in a `<details data-facet>` of the page. What
 * stands in it keeps its place while its counts change.
 *
 * @param lang In which numbers are written.
 * @returns Shows the values as they are now.
 */
export function facetGroup(root: HTMLElement, lang: string, onToggle: (value: string) => void): (choices: readonly FacetChoice[]) => void {
  const list = part(root, '[data-facet-list]');
  const unfold = part(root, '[data-facet-all]');
  const find = part<HTMLInputElement>(root, '[data-facet-find]');
  const more = part(root, '[data-facet-more]');
  const chosen = part(root, '[data-facet-chosen]');
  const rows = new Map<string, Row>();
  const kept = new Set<string>();
  let choices: readonly FacetChoice[] = [];
  let unfolded = false;

  const draw = () => {
    const text = find.value.trim().toLowerCase();
    const wanted = text
      ? choices.filter(({ label }) => label.toLowerCase().includes(text))
      : unfolded
        ? choices
        : choices.filter(({ value }) => kept.has(value));
    const seen = wanted.slice(0, most);
    const drawn = seen.map((choice) => {
      let row = rows.get(choice.value);
      if (!row) rows.set(choice.value, (row = makeRow(choice, onToggle)));
      showRow(row, choice, lang);
      return row.row;
    });
    // Moving a row would take the focus from it.
    if (drawn.length !== list.childElementCount || drawn.some((row, index) => row !== list.children[index])) {
      list.replaceChildren(...drawn);
    }
    more.hidden = wanted.length <= most;
    more.textContent = (more.dataset.text ?? '').replace('{count}', written(wanted.length - most, lang));
    unfold.hidden = text !== '' || choices.length <= kept.size;
    unfold.textContent = unfolded ? (unfold.dataset.fewer ?? '') : (unfold.dataset.all ?? '').replace('{count}', written(choices.length, lang));
    unfold.setAttribute('aria-expanded', String(unfolded));
  };

  find.addEventListener('input', draw);
  find.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || find.value === '') return;
    event.preventDefault();
    event.stopPropagation();
    find.value = '';
    draw();
  });
  unfold.addEventListener('click', () => {
    unfolded = !unfolded;
    draw();
  });

  return (next) => {
    const known = new Set(next.map(({ value }) => value));
    const gone = choices.filter(({ value }) => !known.has(value)).map((choice) => ({ ...choice, count: 0, chosen: false }));
    choices = [...next, ...gone];
    if (kept.size === 0) for (const value of frequent(choices)) kept.add(value);
    for (const { value, chosen } of choices) if (chosen) kept.add(value);
    root.hidden = choices.length === 0;
    find.hidden = choices.length <= findable;
    const count = choices.filter((choice) => choice.chosen).length;
    chosen.textContent = count > 0 ? written(count, lang) : '';
    draw();
  };
}

/** What is shown of a list at first, by its values. */
function frequent(choices: readonly FacetChoice[]): string[] {
  const shown = choices.length <= whole ? choices : choices.toSorted((a, b) => b.count - a.count).slice(0, first);
  return shown.map(({ value }) => value);
}

interface Row {
  readonly row: HTMLElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
}

function makeRow({ value, label }: FacetChoice, onToggle: (value: string) => void): Row {
  const row = document.createElement('label');
  row.className = 'annals-facet-value';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = value;
  box.addEventListener('change', () => onToggle(value));
  const name = document.createElement('span');
  name.textContent = label;
  const count = document.createElement('span');
  count.className = 'annals-facet-count';
  row.append(box, name, ' ', count);
  return { row, box, count };
}

function showRow({ box, count }: Row, choice: FacetChoice, lang: string): void {
  box.checked = choice.chosen;
  // Where a reader is, the focus must be able to stay.
  box.disabled = choice.count === 0 && !choice.chosen && document.activeElement !== box;
  count.textContent = written(choice.count, lang);
}

function part<E extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`The list of values lacks its part ${selector}`);
  return found;
}
