import { idlePhase, idleTimes, secondsLeft, untilNextPhase, type IdlePhase } from './idle-phase.ts';
import { make } from './make.ts';
import { openSheet } from './sheet.ts';
import { t } from './words.ts';

/** Starts over when nobody has touched the screen for a while, and asks before. Time is that of the page, which no clock changes. */
export class Idle {
  readonly #times;
  readonly #over: () => void;
  readonly #notice = make('p', { class: 'annals-kiosk-notice', role: 'status' });
  #since = performance.now();
  #phase: IdlePhase = 'active';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #warning: Warning | null = null;

  constructor(seconds: number, over: () => void) {
    this.#times = idleTimes(seconds);
    this.#over = over;
    document.body.append(this.#notice);
    this.#wait();
  }

  /**
   * Somebody is there. The question is answered by a click or a key; what comes
   * before a click, and keys that move the focus in it, give it its whole time again.
   */
  touch(event: Event): void {
    if (this.#phase === 'over') return;
    if (this.#warning && !answers(event)) {
      this.#since = performance.now() - this.#times.warned;
      return;
    }
    // A press on one of its buttons is theirs.
    if (this.#warning && event.target instanceof Element && event.target.closest('button')) return;
    this.#since = performance.now();
    if (this.#phase === 'active') return;
    this.#enter('active');
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const still = performance.now() - this.#since;
    const phase = idlePhase(still, this.#times);
    if (phase !== this.#phase) this.#enter(phase);
    this.#warning?.show(secondsLeft(still, this.#times));
    if (phase === 'over') return;
    const next = Math.ceil(untilNextPhase(still, this.#times));
    this.#timer = setTimeout(() => this.#wait(), phase === 'warned' ? Math.min(next, 1000) : next);
  }

  #enter(phase: IdlePhase): void {
    this.#phase = phase;
    this.#notice.textContent = phase === 'noticed' ? t('kiosk.notice') : '';
    if (phase === 'warned') this.#warning = new Warning(secondsLeft(performance.now() - this.#since, this.#times), () => this.#stay(), () => this.#end());
    else if (this.#warning) {
      const warning = this.#warning;
      this.#warning = null;
      warning.close();
    }
    if (phase === 'over') this.#over();
  }

  #stay(): void {
    if (this.#phase !== 'warned') return;
    this.#since = performance.now();
    this.#enter('active');
    this.#wait();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#enter('over');
  }
}

function answers(event: Event): boolean {
  return event.type === 'click' || event.type === 'wheel' || (event instanceof KeyboardEvent && !['Tab', 'Shift', ' ', 'Enter'].includes(event.key));
}

/** The question whether somebody is there, with a countdown. Any touch answers it. */
class Warning {
  readonly #seconds = make('p', { class: 'annals-kiosk-seconds', 'aria-hidden': 'true' });
  readonly #about = make('p');
  readonly #dialog: HTMLDialogElement;

  constructor(seconds: number, stay: () => void, end: () => void) {
    // Said once, when the question is asked, and not with each second.
    this.#about.textContent = t('kiosk.warning.text', { count: seconds });
    const button = (text: string, name: string, onclick: () => void) => make('button', { type: 'button', class: name, onclick }, text);
    this.#dialog = openSheet(
      { title: t('kiosk.warning'), name: 'warning', role: 'alertdialog', about: this.#about, onClose: stay },
      this.#seconds,
      this.#about,
      make(
        'p',
        { class: 'annals-kiosk-answers' },
        button(t('kiosk.warning.stay'), 'annals-kiosk-main', () => this.#dialog.close()),
        button(t('kiosk.warning.end'), 'annals-kiosk-other', end),
      ),
    );
  }

  show(seconds: number): void {
    this.#seconds.textContent = String(seconds);
  }

  close(): void {
    this.#dialog.close();
  }
}
