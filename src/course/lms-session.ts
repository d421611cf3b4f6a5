import { completionOf } from './completion.ts';
import type { ScormApi } from './find-api.ts';
import { readOpened, writeOpened } from './opened-events.ts';
import { sessionTime } from './session-time.ts';

/** A visit as the course system sees it, from `LMSInitialize` to `LMSFinish`. */
export class LmsSession {
  readonly #api: ScormApi;
  readonly #assigned: readonly string[];
  readonly #begun: number;
  readonly #opened: Set<string>;
  /** What has been completed stays so, whatever a later edition assigns. */
  readonly #hadCompleted: boolean;
  #ended = false;

  private constructor(api: ScormApi, assigned: readonly string[], now: number) {
    this.#api = api;
    this.#assigned = assigned;
    this.#begun = now;
    this.#opened = readOpened(this.#get('cmi.suspend_data'), assigned);
    this.#hadCompleted = /^(?:completed|passed)$/.test(this.#get('cmi.core.lesson_status'));
  }

  /**
   * Begins a visit; `null` where the course system does not answer.
   *
   * @param assigned Ids of the events to open.
   * @param now Milliseconds, from any beginning.
   */
  static begin(api: ScormApi, assigned: readonly string[], now: number): LmsSession | null {
    try {
      if (String(api.LMSInitialize('')) !== 'true') return null;
      return new LmsSession(api, assigned, now);
    } catch {
      return null;
    }
  }

  /** What has been opened before, of what is assigned now. */
  get opened(): ReadonlySet<string> {
    return this.#opened;
  }

  /** Tells what has been opened so far. Gives whether the course system has taken it. */
  record(opened: ReadonlySet<string>): boolean {
    const { score, status } = completionOf(this.#assigned, opened);
    const done = this.#hadCompleted || status === 'completed';
    return [
      this.#set('cmi.suspend_data', writeOpened(this.#assigned.filter((id) => opened.has(id)))),
      this.#set('cmi.core.score.min', '0'),
      this.#set('cmi.core.score.max', '100'),
      this.#set('cmi.core.score.raw', String(this.#hadCompleted ? 100 : score)),
      this.#set('cmi.core.lesson_status', done ? 'completed' : 'incomplete'),
      // Without it, some systems begin anew at the next visit.
      this.#set('cmi.core.exit', done ? '' : 'suspend'),
      this.#call(() => this.#api.LMSCommit('')),
    ].every(Boolean);
  }

  /** Ends the visit, once. */
  end(now: number): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#set('cmi.core.session_time', sessionTime(now - this.#begun));
    this.#call(() => this.#api.LMSCommit(''));
    this.#call(() => this.#api.LMSFinish(''));
  }

  #get(element: string): string {
    return String(this.#api.LMSGetValue(element) ?? '');
  }

  #set(element: string, value: string): boolean {
    return this.#call(() => this.#api.LMSSetValue(element, value));
  }

  /** A system that fails must not keep anybody from reading. */
  #call(call: () => unknown): boolean {
    try {
      return String(call()) === 'true';
    } catch {
      return false;
    }
  }
}
