/**
 * `<astro-annals-embed src="…/embed/index/" view="1956/1975">`: a timeline of
 * another site in a frame that is as high as it likes, in the colours of the
 * page around it. One script without dependencies, for any page.
 */
import { heights } from './frame-size.ts';
import { readReport } from './report.ts';

const reloading = ['src', 'lang', 'title', 'search'] as const;
const live = ['view', 'event', 'filter', 'lanes', 'scale', 'theme'] as const;
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

type Setting = (typeof live)[number];

class AnnalsEmbed extends HTMLElement {
  static readonly observedAttributes = [...reloading, ...live, 'height'];

  #frame: HTMLIFrameElement | null = null;
  #ready = false;
  #waiting: Partial<Record<Setting, string | null>> = {};
  #abort = new AbortController();
  #observer: MutationObserver | null = null;
  #dark: boolean | null = null;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.style.display = 'block';
    addEventListener('message', (event) => this.#hear(event), { signal });
    // A frame that the page has brought itself is taken as it is.
    const given = this.querySelector('iframe');
    if (given) {
      this.#adopt(given);
      this.#post({ type: 'annals:hello' });
    } else this.#load();
    const mirror = () => this.#mirror();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', mirror, { signal });
    this.#observer = new MutationObserver(mirror);
    for (const node of [document.documentElement, document.body]) this.#observer.observe(node, { attributes: true });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#observer?.disconnect();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#frame || before === now) return;
    if (name === 'height') this.#size();
    else if (name === 'theme') this.#mirror(true);
    // What a timeline has by itself, its page knows.
    else if ((live as readonly string[]).includes(name) && (now !== null || name === 'event' || name === 'filter')) this.#set({ [name]: now });
    else this.#load();
  }

  /** Shows a stretch of time, such as `1956/1975`. */
  zoomTo(view: string): void {
    this.#set({ view });
  }

  /** Selects an event by its id; `null` selects none. */
  select(event: string | null): void {
    this.#set({ event });
  }

  /** Shows the events that answer a query, such as `category:regulation`. */
  setFilter(filter: string): void {
    this.#set({ filter });
  }

  #load(): void {
    const address = this.#address();
    if (!address) return;
    this.#ready = false;
    const frame = this.#frame ?? document.createElement('iframe');
    frame.title = /^[01]?$/.test(this.title) ? document.title || 'Timeline' : this.title;
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    frame.setAttribute('sandbox', this.getAttribute('sandbox') ?? sandbox);
    frame.src = address.href;
    if (!this.#frame) {
      frame.style.height = '480px';
      // What stands here for readers without scripts goes.
      this.replaceChildren(frame);
      this.#adopt(frame);
    }
  }

  #adopt(frame: HTMLIFrameElement): void {
    this.#frame = frame;
    frame.style.cssText += ';display:block;width:100%;border:0';
    this.#size();
  }

  /** Where the frame leads; nowhere but to a page of http. */
  #address(): URL | null {
    const src = this.getAttribute('src');
    if (!src || !URL.canParse(src, document.baseURI)) return null;
    const address = new URL(src, document.baseURI);
    if (!/^https?:$/.test(address.protocol)) return null;
    this.#dark = this.#isDark();
    const values = { ...this.#values(), theme: this.#theme() };
    for (const [name, value] of Object.entries(values)) if (value) address.searchParams.set(name, value);
    return address;
  }

  #values(): Record<string, string | null> {
    return Object.fromEntries(
      [...live, ...reloading.slice(1)].map((name) => {
        const value = this.getAttribute(name);
        // The title is a switch, or the name of the frame.
        return [name, name === 'title' && !/^[01]$/.test(value ?? '') ? null : value];
      }),
    );
  }

  #size(): void {
    const height = Number(this.getAttribute('height'));
    if (this.#frame && height > 0) this.#frame.style.height = `${height}px`;
    else this.#post({ type: 'annals:hello' });
  }

  #theme(): string {
    const asked = this.getAttribute('theme');
    return asked === 'light' || asked === 'dark' ? asked : this.#dark ? 'dark' : 'light';
  }

  /** Tells the frame when the page has changed its colours. */
  #mirror(anyway = false): void {
    const dark = this.#isDark();
    if (dark === this.#dark && !anyway) return;
    this.#dark = dark;
    this.#set({ theme: this.#theme() });
  }

  /** As dark as what the frame stands on; where that has no colour, as the page says. */
  #isDark(): boolean {
    for (let node: Element | null = this; node; node = node.parentElement) {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (/^rgba?\((.*)\)$/.exec(getComputedStyle(node).backgroundColor)?.[1] ?? '0,0,0,0').split(/[\s,/]+/).map(Number);
      if (alpha > 0.5) return 0.3 * red + 0.59 * green + 0.11 * blue < 128;
    }
    const scheme = getComputedStyle(this).colorScheme;
    return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  }

  #set(values: Partial<Record<Setting, string | null>>): void {
    if (this.#ready) this.#post({ type: 'annals:set', ...values });
    else this.#waiting = { ...this.#waiting, ...values };
  }

  get #origin(): string {
    const frame = this.#frame;
    return frame?.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin') ? 'null' : new URL(frame?.src ?? '', document.baseURI).origin;
  }

  #post(message: object): void {
    const origin = this.#origin;
    // Until its page is there, a frame is of this page's origin, and nobody listens.
    if (this.#frame?.contentDocument?.URL !== 'about:blank') this.#frame?.contentWindow?.postMessage(message, origin === 'null' ? '*' : origin);
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || origin !== this.#origin) return;
    const report = readReport(data);
    if (!report) return;
    if (report.type === 'annals:height') {
      if (!this.hasAttribute('height')) frame.style.height = `${Math.min(heights.most, Math.max(heights.least, report.height))}px`;
      return;
    }
    if (report.type === 'annals:ready') {
      if (this.#ready) return;
      this.#ready = true;
      this.#set({ ...this.#waiting, theme: this.#theme() });
      this.#waiting = {};
    }
    this.dispatchEvent(new CustomEvent(report.type, { bubbles: true, detail: report.detail }));
  }
}

if (!customElements.get('astro-annals-embed')) customElements.define('astro-annals-embed', AnnalsEmbed);
