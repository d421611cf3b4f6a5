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

/** Commands for which the picture need not be there. */
const withoutPicture: ReadonlySet<Command> = new Set(['search', 'help']);

/**
 * The command of a key press, if it has one. Keys of a field stay its own but
 * Escape, and so do all with Ctrl, Alt or ⌘, and those that compose a letter.
 * On a vertical picture the arrows that run with time change places; while the
 * table stands in place of the picture, keys lead to search and help alone.
 */
export function commandOf(event: KeyboardEvent, vertical: boolean): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea') && event.key !== 'Escape') return null;
  const command = commands[event.key] ?? null;
  if (command && target?.closest('[data-table]') && !withoutPicture.has(command)) return null;
  return vertical && command ? (upright[command] ?? command) : command;
}

const upright: Partial<Record<Command, Command>> = {
  'lane-up': 'previous',
  'lane-down': 'next',
  previous: 'lane-up',
  next: 'lane-down',
};
