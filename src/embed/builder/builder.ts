/** The page that makes a frame ready for other people's pages: what its form says, the preview shows, the codes contain, and the address leads back to. */
import { filledIn } from '../../dates/filled-in.ts';
import { download } from '../../render/island/parts/share-file.ts';
import { toPNG } from '../../render/island/parts/share-png.ts';
import type { Fault, Settings } from '../parameters.ts';
import { readBuild, writeBuild, type Build, type Offer } from './build.ts';
import { codesOf, frameAddress, linkAddress, ways, type Place } from './codes.ts';
import type { BuilderData, OfferedTimeline } from './data.ts';
import { BuilderForm } from './form.ts';
import { movedFrom, type Arranged } from './moved.ts';
import { Preview } from './preview.ts';
import { qrFile, qrPicture, type QrPicture } from './qr.ts';

const root = document.querySelector<HTMLElement>('[data-builder]');
// A page that is opened from a file has no address that others could frame, and one in a sandbox cannot watch its preview: the codes stay as they are.
if (root && self.origin === 'null') root.dataset.still = '';
else if (root) begin(root);

function begin(root: HTMLElement): void {
  const part = <E extends Element = HTMLElement>(name: string): E => {
    const found = root.querySelector<E>(`[data-builder-part="${name}"]`);
    if (!found) throw new Error(`The builder has no ${name}`);
    return found;
  };
  const { site, languages, timelines, words } = JSON.parse(part('data').textContent) as BuilderData;
  const say = (key: keyof typeof words, values: Readonly<Record<string, string>> = {}) => filledIn(words[key], values, document.documentElement.lang);
  const offer: Offer = { languages, timelines: timelines.map(({ id }) => id) };
  const use = part<HTMLButtonElement>('use');
  let build: Build = readBuild('', offer).build;
  let qr: QrPicture | null = null;
  let arranged: Arranged = {};
  /** What the preview has been moved to. */
  let moved: Settings = {};

  const form = new BuilderForm(part<HTMLFormElement>('form'), { invalid: say('invalid'), none: say('none') }, () => fromForm());
  const preview = new Preview(part<HTMLIFrameElement>('frame'), (now) => {
    arranged = now;
    showMoved();
  });

  const chosen = (): OfferedTimeline => {
    const timeline = timelines.find(({ id }) => id === build.timeline);
    if (!timeline) throw new Error(`The builder knows no timeline ${build.timeline}`);
    return timeline;
  };

  /** Where the chosen timeline is in the chosen language, on a host. */
  const place = (host: string): Place => {
    const edition = chosen().editions[build.lang];
    if (!edition) throw new Error(`The timeline ${build.timeline} is not there in ${build.lang}`);
    const whole = (address: string) => new URL(address, host).href;
    const { title, frame, full, picture, script } = edition;
    return { title, frame: whole(frame), script: whole(script), full: full && whole(full), picture: picture && whole(picture) };
  };

  const show = (faults: readonly Fault[]) => {
    const here = place(location.origin);
    const told = place(site ?? location.origin);
    form.show(build, faults);
    const codes = codesOf(build, told);
    for (const way of ways) part(`code-${way}`).textContent = codes[way];
    const link = linkAddress(build, told);
    part('link').textContent = link;
    part<HTMLAnchorElement>('open').href = linkAddress(build, here);
    showQr(link);
    const { settings, height } = build;
    part('frame').setAttribute('title', told.title);
    preview.show({ page: frameAddress({ ...build, settings: {} }, here), address: frameAddress(build, here), settings, height });
    showMoved();
  };

  const showQr = (link: string) => {
    qr = qrPicture(link);
    for (const name of ['qr', 'save'] as const) part(name).toggleAttribute('hidden', qr === null);
    part('qr-note').textContent = qr === null ? say('long') : '';
    if (qr === null) return;
    part('qr').setAttribute('viewBox', `0 0 ${qr.size} ${qr.size}`);
    part('qr').querySelector('path')?.setAttribute('d', qr.path);
  };

  /** Says what the preview shows once somebody has moved it there, and lets them take it. */
  const showMoved = () => {
    moved = movedFrom(build.settings, arranged, chosen());
    const any = Object.keys(moved).length > 0;
    use.setAttribute('aria-disabled', String(!any));
    part('hint').hidden = any;
    const event = chosen().events.find(({ id }) => id === arranged.event)?.label ?? arranged.event;
    part('seen').textContent = any ? say('seen', { what: [arranged.view, event, arranged.filter].filter(Boolean).join(' · ') }) : '';
    if (any) part('used').textContent = '';
  };

  const fill = (read: ReturnType<typeof readBuild>) => {
    ({ build } = read);
    form.fill(build, read.faults, chosen());
    show(read.faults);
  };
  const remember = () => {
    const hash = writeBuild(build, offer);
    history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
  };
  const fromForm = () => {
    const read = readBuild(form.text, offer);
    part('faults').hidden = true;
    // Another timeline offers other events.
    if (read.build.timeline !== build.timeline) fill(read);
    else {
      ({ build } = read);
      show(read.faults);
    }
    remember();
  };
  const fromAddress = () => {
    const hash = location.hash.slice(1);
    const read = readBuild(hash.includes('=') ? hash : '', offer);
    fill(read);
    // What can be mended in the form is told there.
    const others = read.faults.filter(({ name }) => !['view', 'filter', 'height'].includes(name));
    part('fault-list').textContent = others.map(({ name, value }) => `${name}=${value}`).join(', ');
    part('faults').hidden = others.length === 0;
  };

  addEventListener('hashchange', fromAddress);
  use.addEventListener('click', () => {
    if (Object.keys(moved).length === 0) return;
    const settings = Object.fromEntries(Object.entries({ ...build.settings, ...moved }).filter(([, value]) => value !== ''));
    fill({ build: { ...build, settings }, faults: [] });
    remember();
    part('used').textContent = say('used');
  });
  part('save').addEventListener('click', async () => {
    if (qr === null) return;
    const file = qrFile(qr);
    download(await toPNG(file), `qr-${build.timeline}.png`);
  });
  fromAddress();
  root.dataset.ready = '';
}
