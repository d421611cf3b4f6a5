/** What a key asks of the timeline. */
export type Command =
  | 'previous'
  | 'next'
  | 'lane-up'
  | 'lane-down'
  | 'first'
  | 'last'
  | 'zoom-in'
  | 'zoom-out'
  | 'whole'
  | 'close'
  | 'search'
  | 'help';

const commands: Readonly<Record<string, Command>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'lane-up',
  ArrowDown: 'lane-down',
  Home: 'first',
  End: 'last',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '−': 'zoom-out',
  '0': 'whole',
  Escape: 'close',
  '/': 'search',
  '?': 'help',
};

/**
 * The command of a key press, if it has one. Keys of a text field stay its own
 * but Escape, and so do all with Ctrl, Alt or ⌘. On a vertical picture the
 * arrows that run with time change places.
 */
export function commandOf(event: KeyboardEvent, vertical: boolean): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return null;
  const target = event.target;
  const writing = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (writing && event.key !== 'Escape') return null;
  const command = commands[event.key] ?? null;
  return vertical && command ? (upright[command] ?? command) : command;
}

const upright: Partial<Record<Command, Command>> = {
  'lane-up': 'previous',
  'lane-down': 'next',
  previous: 'lane-up',
  next: 'lane-down',
};
