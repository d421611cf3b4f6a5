import { activateMessage } from './messages.ts';

const hour = 3_600_000;
const note = document.querySelector<HTMLElement>('[data-update]');
const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');

/** Shows that there is a new version. The page stays what it is until the reader says so. */
function show(): void {
  if (note) note.hidden = false;
}

function watch(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  const wait = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      // The first worker of all brings no new version.
      if (worker.state === 'installed' && serviceWorker.controller) show();
    });
  if (registration.waiting && serviceWorker.controller) show();
  wait(registration.installing);
  registration.addEventListener('updatefound', () => wait(registration.installing));
  note?.querySelector('[data-act="reload"]')?.addEventListener('click', () => {
    const reload = () => location.reload();
    // Another tab may have asked for it already.
    if (!registration.waiting) return reload();
    serviceWorker.addEventListener('controllerchange', reload);
    registration.waiting.postMessage(activateMessage);
  });
  note?.querySelector('[data-act="later"]')?.addEventListener('click', () => {
    note.hidden = true;
  });
  // A browser looks for a new version when a page is opened; some stay open for weeks.
  setInterval(() => void registration.update().catch(() => undefined), hour);
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  const { saveData } = (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection ?? {};
  if (!manifest || (saveData && !serviceWorker.controller)) return;
  watch(await serviceWorker.register(new URL('sw.js', manifest.href), { updateViaCache: 'none' }));
}

/** Where there is no worker (a frame without an origin, storage that is blocked, plain http), the site is as it would be without. */
function begin(): void {
  const start = () => void register().catch(() => undefined);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start);
  else setTimeout(start, 1000);
}

// A frame in someone else's page is no place to keep a whole site.
if (self === top) {
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
