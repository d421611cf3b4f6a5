import { formatHash, initialState, lanesOf, scaleNameOf } from '../../render/island/state.ts';
import { usualSize } from '../frame-size.ts';
import { escaped, tag } from '../markup.ts';
import { writeParameters } from '../parameters.ts';
import type { Build } from './build.ts';

/** A timeline in a language of the site, as others find it; addresses are whole ones. */
export interface Place {
  readonly title: string;
  /** Address of its page for frames. */
  readonly frame: string;
  /** Address of its own page, if the site has one. */
  readonly full: string | null;
  /** Address of the picture that social networks show, if the site has one. */
  readonly picture: string | null;
  /** Address of the element's script. */
  readonly script: string;
}

/** The ways in, in the order in which they are offered. */
export const ways = ['iframe', 'script', 'course', 'wordpress', 'markdown'] as const;

export type Way = (typeof ways)[number];

/** Address of the frame, with all that was chosen. */
export function frameAddress({ settings, title, search }: Build, { frame }: Pick<Place, 'frame'>): string {
  return withQuery(frame, writeParameters({ settings, title, search }));
}

/** What pupils are sent to: the timeline's own page at the same view, or the page of the frame where there is none. */
export function linkAddress(build: Build, place: Place): string {
  if (place.full === null) return frameAddress(build, place);
  const { view, event, filter, lanes, scale } = build.settings;
  const address = new URL(place.full);
  address.hash = formatHash({
    ...initialState,
    view: view ?? null,
    event: event ?? null,
    filter: filter ?? '',
    lanes: lanesOf(lanes ?? null),
    scale: scaleNameOf(scale ?? null),
  });
  return address.href;
}

/** What is pasted, for each way in. */
export function codesOf(build: Build, place: Place): Readonly<Record<Way, string>> {
  const { title } = place;
  const link = linkAddress(build, place);
  const frame = tag('iframe', {
    src: frameAddress(build, place),
    title,
    width: '100%',
    height: build.height ?? usualSize.height,
    style: 'border:0',
    loading: 'lazy',
    allow: 'fullscreen',
  });
  return {
    iframe: frame,
    script: `${tag('script', { src: place.script, async: true })}\n${element(build, place, link)}`,
    // Where the frame is taken out, the link stays.
    course: `<p>${frame}</p>\n<p>${tag('a', { href: link, target: '_blank', rel: 'noopener' }, escaped(title))}</p>`,
    wordpress: `<!-- wp:html -->\n${frame}\n<!-- /wp:html -->`,
    markdown: markdown(link, place),
  };
}

function element(build: Build, { title, frame }: Place, link: string): string {
  const { settings, search, height } = build;
  // The attribute `title` names the frame: whether it shows its own title, its address says.
  const src = withQuery(frame, writeParameters({ title: build.title }));
  const attributes = { src, title, ...settings, search: search ? undefined : '0', height: height ?? undefined };
  return tag('astro-annals-embed', attributes, `\n  ${tag('a', { href: link }, escaped(title))}\n`);
}

/** A picture that leads to the timeline, since hardly any Markdown lets frames through; or a plain link. */
function markdown(link: string, { title, picture }: Place): string {
  const text = title.replace(/[\\`*_[\]<>&!~|]/g, String.raw`\$&`).replace(/\s+/g, ' ').trim();
  return `[${picture === null ? text : `![${text}](${destination(picture)})`}](${destination(link)})`;
}

/** Addresses in Markdown end with a bracket, and may be taken for emphasis. */
function destination(address: string): string {
  return address.replace(/[()*_~\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function withQuery(page: string, query: string): string {
  const address = new URL(page);
  address.search = query;
  return address.href;
}
