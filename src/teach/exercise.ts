/** The exercise “put them in order”: moved by pointer, keys and buttons, judged in the page, kept nowhere. */
import { filledIn, type Text, type Values } from '../dates/filled-in.ts';
import { chooseEvents, inOrder, judge, moved, readChoice, type Dated, type Pair } from './order.ts';

interface ExerciseEvent extends Dated {
  readonly title: string;
  readonly when: string;
  /** Tag of the title's language, if it is not that of the page. */
  readonly lang?: string | undefined;
}

/** What the page brings along. */
export interface ExerciseData {
  readonly events: readonly ExerciseEvent[];
  readonly words: Readonly<Record<'up' | 'down' | 'handle' | 'moved' | 'right' | 'score' | 'before' | 'either' | 'more', Text>>;
}

type Title = Pick<ExerciseEvent, 'title' | 'lang'>;

/** Wrong pairs that are shown at once; the others unfold. */
const shownAtOnce = 6;

const root = document.querySelector<HTMLElement>('[data-order]');
if (root) begin(root);

function begin(root: HTMLElement): void {
  const part = <E extends HTMLElement>(name: string): E => {
    const found = root.querySelector<E>(`[data-order-part="${name}"]`);
    if (!found) throw new Error(`The exercise has no ${name}`);
    return found;
  };
  const { events, words } = JSON.parse(part('data').textContent) as ExerciseData;
  const { lang } = document.documentElement;
  const say = (key: keyof ExerciseData['words'], values: Values = {}) => filledIn(words[key], values, lang);
  const list = part('list');
  const result = part('result');
  const status = part('status');
  const pattern = part<HTMLTemplateElement>('item');
  const choice = readChoice(location.search);
  // A site with few events has no sets to choose from.
  for (const [name, value] of Object.entries({ size: choice.events, set: choice.set })) {
    const field = root.querySelector<HTMLSelectElement | HTMLInputElement>(`[data-order-part="${name}"]`);
    if (field) field.value = String(value);
  }

  let order = chooseEvents(events, choice);
  const items = new Map(order.map((event) => [event.id, itemOf(event)]));
  list.replaceChildren(...items.values());
  part('solution').replaceChildren(...inOrder(order).map(solved));
  mark();
  for (const name of ['actions', 'how']) part(name).hidden = false;
  root.dataset.ready = '';

  part('check').addEventListener('click', () => {
    const { pairs, wrong, either } = judge(order);
    status.textContent = wrong.length === 0 ? say('right') : say('score', { right: pairs - wrong.length, count: pairs });
    result.replaceChildren(...explained(wrong), listOf(either, 'either'));
    root.dataset.checked = wrong.length === 0 ? 'right' : 'wrong';
  });

  function itemOf(event: ExerciseEvent): HTMLElement {
    const item = (pattern.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    item.querySelector('[data-title]')?.append(named(event));
    for (const button of item.querySelectorAll<HTMLElement>('[data-move]')) {
      const way = button.dataset.move === 'up' ? -1 : 1;
      if (button.dataset.move === 'handle') continue;
      button.setAttribute('aria-label', say(way < 0 ? 'up' : 'down', { title: event.title }));
      button.addEventListener('click', () => step(event, place(event) + way, button));
    }
    const handle = item.querySelector<HTMLElement>('[data-move="handle"]');
    handle?.setAttribute('aria-label', say('handle', { title: event.title }));
    handle?.addEventListener('keydown', (press) => {
      const to = { ArrowUp: place(event) - 1, ArrowDown: place(event) + 1, Home: 0, End: order.length - 1 }[press.key];
      if (to === undefined || press.ctrlKey || press.metaKey || press.altKey) return;
      press.preventDefault();
      step(event, to, handle);
    });
    item.addEventListener('pointerdown', (press) => drag(event, item, press));
    return item;
  }

  function place(event: ExerciseEvent): number {
    return order.indexOf(event);
  }

  /** Moves an event by a key or a button, and says where it is now. */
  function step(event: ExerciseEvent, to: number, focused: HTMLElement): void {
    if (to >= 0 && to < order.length && to !== place(event)) put(event, to);
    focused.focus();
    status.textContent = say('moved', { title: event.title, position: place(event) + 1, count: order.length });
  }

  /** The one that moves stays in the page, so that it keeps the pointer and the focus; the others go round it. */
  function put(event: ExerciseEvent, to: number): void {
    const own = items.get(event.id);
    if (!own) return;
    const before = new Map([...items.values()].map((item) => [item, item.offsetTop]));
    order = moved(order, place(event), to);
    const at = place(event);
    for (const [index, other] of order.entries()) {
      const item = items.get(other.id);
      if (item && index < at) own.before(item);
    }
    for (const other of order.slice(at + 1).reverse()) {
      const item = items.get(other.id);
      if (item) own.after(item);
    }
    mark();
    unjudge();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [item, top] of before) {
      const way = top - item.offsetTop;
      if (way !== 0) item.animate([{ translate: `0 ${way}px` }, { translate: '0 0' }], { duration: 160, easing: 'ease-out' });
    }
  }

  function drag(event: ExerciseEvent, item: HTMLElement, press: PointerEvent): void {
    const on = press.target as Element;
    // A finger scrolls the page unless it is on the handle; the other buttons are pressed.
    const byHandle = on.closest('[data-move="handle"]') !== null;
    if (!press.isPrimary || press.button !== 0 || (!byHandle && (press.pointerType === 'touch' || on.closest('button')))) return;
    if (!byHandle) press.preventDefault();
    item.setPointerCapture(press.pointerId);
    item.dataset.dragged = '';
    const from = place(event);
    const follow = ({ clientY }: PointerEvent) => {
      const to = order.filter((other) => {
        const box = other === event ? undefined : items.get(other.id)?.getBoundingClientRect();
        return box !== undefined && box.top + box.height / 2 < clientY;
      }).length;
      if (to !== place(event)) put(event, to);
    };
    const end = () => {
      delete item.dataset.dragged;
      item.removeEventListener('pointermove', follow);
      item.removeEventListener('pointerup', end);
      item.removeEventListener('pointercancel', end);
      if (place(event) !== from) status.textContent = say('moved', { title: event.title, position: place(event) + 1, count: order.length });
    };
    item.addEventListener('pointermove', follow);
    item.addEventListener('pointerup', end);
    item.addEventListener('pointercancel', end);
  }

  /** The first cannot move up, nor the last down. */
  function mark(): void {
    for (const [index, event] of order.entries()) {
      const item = items.get(event.id);
      item?.querySelector('[data-move="up"]')?.setAttribute('aria-disabled', String(index === 0));
      item?.querySelector('[data-move="down"]')?.setAttribute('aria-disabled', String(index === order.length - 1));
    }
  }

  function unjudge(): void {
    result.replaceChildren();
    delete root.dataset.checked;
  }

  function explained(wrong: readonly Pair<ExerciseEvent>[]): HTMLElement[] {
    const shown = listOf(wrong.slice(0, shownAtOnce), 'before');
    const rest = wrong.slice(shownAtOnce);
    if (rest.length === 0) return [shown];
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = say('more', { count: rest.length });
    details.append(summary, listOf(rest, 'before'));
    return [shown, details];
  }

  function listOf(pairs: readonly Pair<ExerciseEvent>[], key: 'before' | 'either'): HTMLUListElement {
    const found = document.createElement('ul');
    found.dataset.pairs = key;
    found.append(
      ...pairs.map(([first, second]) => {
        const line = document.createElement('li');
        // Titles may be in another language than the sentence.
        for (const piece of say(key).split(/(\{\w+\})/)) {
          line.append({ '{first}': named(first), '{firstDate}': first.when, '{second}': named(second), '{secondDate}': second.when }[piece] ?? piece);
        }
        return line;
      }),
    );
    return found;
  }

  function solved(event: ExerciseEvent): HTMLLIElement {
    const line = document.createElement('li');
    const when = document.createElement('span');
    when.className = 'annals-teach-when';
    when.textContent = event.when;
    line.append(when, ' ', named(event));
    return line;
  }
}

function named({ title, lang }: Title): HTMLElement {
  const name = document.createElement('b');
  name.textContent = title;
  if (lang !== undefined) name.lang = lang;
  return name;
}
