/** Looks whether all files of the folder are there and whole: by their bytes where a page may read them, by what they say of themselves where it is opened from disk. */
import type { CheckedFile } from '../check-page.ts';
// Declares what scripts with data call.
import type {} from './shelves.ts';

declare global {
  var annalsStamp: ((path: string, stamp: string) => void) | undefined;
}

type Finding = 'whole' | 'missing' | 'changed' | 'unseen';

/** Files that are looked at side by side. */
const atOnce = 8;

const byId = (id: string) => document.getElementById(id) ?? document.body;
const files = JSON.parse(byId('files').textContent) as readonly CheckedFile[];
const fromDisk = location.protocol === 'file:';
const stamps = new Map<string, string>();
globalThis.annalsStamp = (path, stamp) => stamps.set(path, stamp);
// Scripts with data hand it to whoever asks; here nobody does.
globalThis.annalsShelf ??= () => undefined;

const addressOf = (path: string) => new URL(path.split('/').map(encodeURIComponent).join('/'), location.href).href;

/** Whether an element that loads a file could. */
function loads(element: HTMLElement, into: ParentNode): Promise<boolean> {
  return new Promise((resolve) => {
    element.onload = () => resolve(true);
    element.onerror = () => resolve(false);
    into.append(element);
  });
}

async function byItself([path, probe, stamp]: CheckedFile): Promise<Finding> {
  const judged = (there: boolean, said: string | undefined): Finding => (!there ? 'missing' : stamp === null || said === stamp ? 'whole' : 'changed');
  switch (probe) {
    case 'script': {
      const script = Object.assign(document.createElement('script'), { src: addressOf(path) });
      const there = await loads(script, document.head);
      script.remove();
      return judged(there, stamps.get(path));
    }
    case 'style': {
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open' });
      const probed = root.appendChild(document.createElement('annals-stamp'));
      const there = await loads(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: addressOf(path) }), root);
      const said = getComputedStyle(probed).getPropertyValue('--annals-stamp').trim();
      host.remove();
      return judged(there, said);
    }
    case 'picture': {
      const image = new Image();
      image.src = addressOf(path);
      return (await image.decode().then(() => true, () => false)) ? 'whole' : 'missing';
    }
    case 'presence': {
      const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', href: addressOf(path) });
      const there = await loads(link, document.head);
      link.remove();
      return there ? 'unseen' : 'missing';
    }
  }
}

async function byBytes([path, , , hash]: CheckedFile): Promise<Finding> {
  const answer = await fetch(addressOf(path), { cache: 'no-store', redirect: 'error' }).catch(() => null);
  if (!answer?.ok) return 'missing';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash ? 'whole' : 'changed';
}

async function check(): Promise<void> {
  const progress = byId('progress') as HTMLProgressElement;
  byId('result').textContent = `Looking at ${files.length} files…`;
  Object.assign(progress, { hidden: false, max: files.length, value: 0 });
  const found = new Map<Finding, string[]>();
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const finding = await (fromDisk ? byItself(file) : byBytes(file));
      found.set(finding, [...(found.get(finding) ?? []), file[0]]);
      progress.value++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  progress.hidden = true;
  const of = (finding: Finding) => (found.get(finding) ?? []).sort();
  const faults = of('missing').length + of('changed').length;
  const unseen = of('unseen').length;
  byId('result').dataset.good = String(faults === 0);
  byId('result').textContent =
    faults > 0
      ? `This folder is not whole: ${faults} of ${files.length} files are missing or not as they should be. Copy it again.`
      : `All ${files.length} files are there${unseen > 0 ? `; ${files.length - unseen} of them say that they are whole` : ' and whole'}.`;
  show('Missing', of('missing'));
  show('Not as they should be: cut off, damaged, or of another version', of('changed'));
  if (unseen > 0) show('There, but a page from disk cannot tell whether they are whole (npx annals kiosk --verify and sha256sum -c SHA256SUMS can)', of('unseen'));
}

function show(title: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const heading = document.createElement('h2');
  heading.textContent = `${title}: ${paths.length}`;
  const list = document.createElement('ul');
  list.append(
    ...paths.map((path) => {
      const item = document.createElement('li');
      item.appendChild(document.createElement('code')).textContent = path;
      return item;
    }),
  );
  byId('found').append(heading, list);
}

// What is no script at all, and what was cut off inside of one, says so here; it is counted as what it is.
addEventListener('error', (event) => event.preventDefault());
void check();
