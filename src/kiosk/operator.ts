import { countsCsv, type CountRow } from './counts.ts';
import { make } from './make.ts';
import { faults, forgetFaults } from './recovery.ts';
import { openSheet } from './sheet.ts';
import { forgetUsage, usage } from './usage.ts';
import { settings, t, type KioskKey } from './words.ts';

/** How long the corner is held, ms, and how large it is, px. */
const held = 5000;
const corner = 96;
/** Days that are shown; the file has all. */
const mostDays = 14;

/** Opens the operator's screen when the upper corner at the end of a line is held for five seconds. */
export function watchCorner(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(waiting);
  addEventListener('pointerdown', ({ clientX, clientY }) => {
    stop();
    const across = document.documentElement.dir === 'rtl' ? clientX : innerWidth - clientX;
    if (clientY < corner && across < corner) waiting = setTimeout(openOperator, held);
  }, { capture: true });
  addEventListener('pointermove', (event) => {
    if (Math.abs(event.movementX) + Math.abs(event.movementY) > 10) stop();
  }, { capture: true });
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, stop, { capture: true });
}

/** What who looks after the screen wants to know: of when the site is, how much it is used, what has gone wrong. */
export function openOperator(): void {
  const lang = document.documentElement.lang;
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(document.lastModified));
  const rows = usage();
  const { list } = faults();
  const button = (key: KioskKey, onclick: () => void) => make('button', { type: 'button', class: 'annals-kiosk-other', onclick }, t(key));
  const again = (forget: () => void) => () => {
    forget();
    openOperator();
  };
  openSheet(
    { title: t('kiosk.operator'), name: 'operator' },
    make('p', {}, t('kiosk.operator.version', { date })),
    make('h3', {}, t('kiosk.operator.counts')),
    ...(settings.counts ? [table(rows), make('p', { class: 'annals-kiosk-answers' }, button('kiosk.operator.csv', () => save(rows)), button('kiosk.operator.clear', again(forgetUsage)))] : [make('p', {}, t('kiosk.operator.off'))]),
    make('h3', {}, t('kiosk.operator.faults')),
    ...(list.length > 0
      ? [make('ol', { class: 'annals-kiosk-faults', dir: 'ltr', tabindex: '0' }, ...list.toReversed().map((text) => make('li', {}, text))), make('p', { class: 'annals-kiosk-answers' }, button('kiosk.operator.clear', again(forgetFaults)))]
      : [make('p', {}, t('kiosk.operator.none'))]),
  );
}

/** Sessions, events and searches, day by day. */
function table(rows: readonly CountRow[]): HTMLElement {
  const days = [...new Set(rows.map(({ day }) => day))].sort().reverse();
  const sum = (day: string, kind: CountRow['kind']) => rows.filter((row) => row.day === day && row.kind === kind).reduce((total, { count }) => total + count, 0);
  const heads: KioskKey[] = ['kiosk.operator.day', 'kiosk.operator.sessions', 'kiosk.operator.events', 'kiosk.operator.searches'];
  return make(
    'table',
    { class: 'annals-kiosk-counts' },
    make('thead', {}, make('tr', {}, ...heads.map((key) => make('th', { scope: 'col' }, t(key))))),
    make(
      'tbody',
      {},
      ...days.slice(0, mostDays).map((day) => {
        const cells = (['session', 'event', 'search'] as const).map((kind) => make('td', {}, String(sum(day, kind))));
        return make('tr', {}, make('th', { scope: 'row' }, day === '' ? t('kiosk.operator.earlier') : day), ...cells);
      }),
    ),
  );
}

function save(rows: readonly CountRow[]): void {
  const url = URL.createObjectURL(new Blob([countsCsv(rows)], { type: 'text/csv' }));
  make('a', { href: url, download: 'kiosk-counts.csv' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
