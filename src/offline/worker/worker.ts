import { registerRoute } from 'workbox-routing/registerRoute.js';
import { activateMessage, keepMessage, type KeptMessage } from '../messages.ts';
import { notFoundPage, offlinePage, type SiteList } from '../site-list.ts';
import { fileOf, find, keepFiles, packedFile } from './files.ts';
import { pathOf, scope, site, worker } from './scope.ts';
import { begin, filesLock, listOf, network, rememberList, rememberVersion, tidy, versionOf } from './versions.ts';

// The service worker of a built site. It keeps one version of the site, whole:
// a new one is fetched beside it, file by file by its hash, and takes its place
// when a reader says so or no page is open. Pages that are still open then go
// on with the files of the version that they were opened with.

worker.addEventListener('install', (event) => {
  // Whole or not at all: one file that is missing or another, and the version before stays.
  const keep = navigator.locks.request(filesLock, async () => {
    await keepFiles(site.files.slice(0, site.kept), event);
    await rememberList();
  });
  event.waitUntil(keep);
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    begin().then(async (only) => {
      // The page that brought the first worker has just come from where its files come from.
      if (only) await worker.clients.claim();
      await tidy({ anyway: true });
    }),
  );
});

worker.addEventListener('message', (event) => {
  if (event.data === activateMessage) event.waitUntil(worker.skipWaiting());
  if (event.data === keepMessage) event.waitUntil(keepAll(event));
});

registerRoute(
  // Players ask for ranges; those come from the network.
  ({ url, request }) => url.href.startsWith(scope) && !request.headers.has('range'),
  ({ event, request, url }) => {
    const fetched = event as FetchEvent;
    return request.mode === 'navigate' ? page(fetched, request, url) : part(fetched, request, url);
  },
);

/** A page, in this worker's version. */
async function page(event: FetchEvent, request: Request, url: URL): Promise<Response> {
  event.waitUntil(tidy({ anyway: false }));
  const file = find(site, pathOf(url));
  const kept = file && (await fileOf(file, event).catch(() => undefined));
  if (kept) return kept;
  try {
    const response = await fetch(request);
    // A page that this version does not have is of another, and has to get its files from there.
    await rememberVersion(event.resultingClientId, network);
    return response;
  } catch (error) {
    const unknown = file === undefined && site.whole;
    const shown = find(site, unknown ? notFoundPage : offlinePage) ?? find(site, offlinePage);
    if (!shown) throw error;
    const { body, headers } = await fileOf(shown, event);
    return new Response(body, { status: unknown ? 404 : 503, headers });
  }
}

/** What a page asks for, in the version that the page is of. */
async function part(event: FetchEvent, request: Request, url: URL): Promise<Response> {
  const version = await versionOf(event.clientId);
  // A worker of a page has a name of its own for the browser.
  if (version !== site.version) await rememberVersion(event.resultingClientId, version);
  const list = version === network ? undefined : await listOf(version);
  return (list && (await ofVersion(list, event, pathOf(url)))) ?? fetch(request);
}

async function ofVersion(list: SiteList, event: FetchEvent, path: string): Promise<Response | undefined> {
  const file = find(list, path);
  return file ? fileOf(file, event) : packedFile(list, path);
}

/** Keeps what was too much to be kept from the beginning. */
async function keepAll(event: ExtendableMessageEvent): Promise<void> {
  const rest = site.files.slice(site.kept);
  const say = (message: KeptMessage) => event.source?.postMessage(message);
  try {
    await keepFiles(rest, event, (kept) => say({ type: 'annals:kept', kept, of: rest.length }));
    if (rest.length === 0) say({ type: 'annals:kept', kept: 0, of: 0 });
  } catch {
    say({ type: 'annals:kept', kept: -1, of: rest.length });
  }
}
