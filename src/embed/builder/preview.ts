import { heights, usualSize } from '../frame-size.ts';
import { settingNames, type SettingName, type Settings } from '../parameters.ts';
import { readReport } from '../report.ts';
import { arrangedNames, type Arranged } from './moved.ts';

/** What the frame is to show. */
interface Shown {
  /** Its address without settings: another one is another page. */
  readonly page: string;
  readonly address: string;
  readonly settings: Settings;
  /** px; `null` for as high as it likes. */
  readonly height: number | null;
}

/** By which attribute a timeline says it. */
const attributeOf = (name: (typeof arrangedNames)[number]) => (name === 'event' ? 'selected' : name);

/** These can be taken back while the frame is open; what else a timeline has by itself, only its page knows. */
const takenBack: ReadonlySet<SettingName> = new Set(['event', 'filter', 'theme']);

/** The frame itself, as others would have it: loaded anew only where it has to be. */
export class Preview {
  readonly #frame: HTMLIFrameElement;
  readonly #onChange: (arranged: Arranged) => void;
  #wanted: Shown | null = null;
  /** What the frame has been told; `null` until it can be told something. */
  #told: Shown | null = null;
  #ready = false;

  /** @param onChange Called with what the timeline says of itself, whenever that changes. */
  constructor(frame: HTMLIFrameElement, onChange: (arranged: Arranged) => void) {
    this.#frame = frame;
    this.#onChange = onChange;
    addEventListener('message', (event) => this.#receive(event));
  }

  show(wanted: Shown): void {
    this.#wanted = wanted;
    if (wanted.height !== null) this.#frame.style.height = `${wanted.height}px`;
    else if (this.#told?.height !== null) this.#frame.style.height = `${usualSize.height}px`;
    this.#follow();
  }

  #follow(): void {
    const wanted = this.#wanted;
    const told = this.#told;
    if (!wanted) return;
    if (!told || this.#mustLoad(told, wanted)) return this.#load(wanted);
    // It says so when it is ready, and is told the rest then.
    if (!this.#ready) return;
    this.#told = wanted;
    const changes = settingNames.filter((name) => told.settings[name] !== wanted.settings[name]);
    if (changes.length > 0) this.#post({ type: 'annals:set', ...Object.fromEntries(changes.map((name) => [name, wanted.settings[name] ?? null])) });
    if (wanted.height === null && told.height !== null) this.#post({ type: 'annals:hello' });
  }

  #mustLoad(told: Shown, wanted: Shown): boolean {
    // Selecting an event there would move it to where the event is; its address does not.
    const { event } = wanted.settings;
    if (event !== undefined && event !== told.settings.event && event !== this.#timeline?.getAttribute('selected')) return true;
    return told.page !== wanted.page || settingNames.some((name) => told.settings[name] !== undefined && wanted.settings[name] === undefined && !takenBack.has(name));
  }

  #load(wanted: Shown): void {
    this.#told = wanted;
    this.#ready = false;
    const { address } = wanted;
    // In place of what it shows, so that "back" leaves this page.
    if (this.#frame.hasAttribute('src') && this.#frame.contentWindow) this.#frame.contentWindow.location.replace(address);
    else this.#frame.src = address;
  }

  get #timeline(): Element | null {
    return this.#frame.contentDocument?.querySelector('annals-timeline') ?? null;
  }

  #post(message: object): void {
    this.#frame.contentWindow?.postMessage(message, location.origin);
  }

  #receive({ source, origin, data }: MessageEvent<unknown>): void {
    if (source !== this.#frame.contentWindow || origin !== location.origin) return;
    const report = readReport(data);
    if (report?.type === 'annals:height' && this.#wanted?.height === null) {
      this.#frame.style.height = `${Math.min(heights.most, Math.max(heights.least, report.height))}px`;
    }
    if (report?.type !== 'annals:ready' || this.#ready) return;
    this.#ready = true;
    this.#watch();
    this.#follow();
  }

  /** Lanes and scale, which no message tells, are the timeline's attributes, like all else that readers change. */
  #watch(): void {
    const timeline = this.#timeline;
    if (!timeline) return;
    const tell = () => this.#onChange(Object.fromEntries(arrangedNames.map((name) => [name, timeline.getAttribute(attributeOf(name))])));
    new MutationObserver(tell).observe(timeline, { attributeFilter: arrangedNames.map(attributeOf) });
    tell();
  }
}
