import { change, mode } from './place.ts';
import { settings } from './words.ts';

const minute = 60_000;
/** Where the picture stands, px, one place after the other. */
const places = [[0, 0], [3, 0], [3, 3], [0, 3], [-3, 3], [-3, 0], [-3, -3], [0, -3]] as const;

/** Keeps the screen on while the page is seen. A browser that does not grant it has its own settings. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}

/** Takes the whole screen at the first press, which is what browsers want of it. */
export function fillScreen(): void {
  const asked = new AbortController();
  addEventListener(
    'click',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      asked.abort();
      if (document.fullscreenElement || matchMedia('(display-mode: fullscreen)').matches) return;
      document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
    },
    { signal: asked.signal },
  );
}

/** Spares a screen that nobody uses: its picture moves by a few pixels each minute, and after a while it is darker. */
export class Rest {
  readonly #root = document.documentElement;
  #shifting: ReturnType<typeof setInterval> | undefined;
  #dimming: ReturnType<typeof setTimeout> | undefined;

  begin(): void {
    const shift = () => this.#place(Math.floor((performance.timeOrigin + performance.now()) / minute));
    shift();
    this.#shifting = setInterval(shift, minute);
    if (settings.dim === 0) return;
    if (mode.dim) this.#dim();
    else this.#dimming = setTimeout(() => this.#dim(), settings.dim * minute);
  }

  end(): void {
    clearInterval(this.#shifting);
    clearTimeout(this.#dimming);
    this.#place(0);
    change({ dim: false });
    this.#root.removeAttribute('data-dim');
  }

  #dim(): void {
    change({ dim: true });
    this.#root.setAttribute('data-dim', '');
  }

  #place(number: number): void {
    const [x, y] = places[number % places.length] ?? places[0];
    this.#root.style.setProperty('--kiosk-x', `${x}px`);
    this.#root.style.setProperty('--kiosk-y', `${y}px`);
  }
}
