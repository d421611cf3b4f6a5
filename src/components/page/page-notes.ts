import { noteIds } from '../../content/note-ids.ts';

/** A source that a page cites; its number is its place in the list, from 1. */
export interface CitedSource {
  readonly id: string;
  /** How many places of the page cite it. */
  readonly places: number;
}

/** What stands on a page, and what it needs at its end. */
export interface PageNotes {
  /** The page up to the place of its references. */
  readonly before: string;
  readonly after: string;
  /** In the order of the text; then those that belong to the page without being cited. */
  readonly sources: readonly CitedSource[];
  /** Ids of the glossary, in the order of the text. */
  readonly terms: readonly string[];
  /** Ids of events, in the order of the text. */
  readonly events: readonly string[];
}

/** Where a page wants its references; without it, they stand at its end. */
const place = /<template data-annals-references(?:="")?><\/template>/;

/** What `Cite`, `Term` and `EventLink` write: a citation whole, of the others the opening tag. */
const attributes = String.raw`((?: [\w-]+(?:="[^"]*")?)*)`;
const link = new RegExp(String.raw`<a class="annals-cite"${attributes}>\[[^<]*\]</a>|<a class="annals-(term|event-link)"${attributes}>`, 'g');

/**
 * Numbers the citations of a page, and connects its citations, terms and event
 * links with the notes that explain them. It reads the page that has been
 * rendered: several bodies and lists make one, and components are rendered in
 * no certain order, so only the page itself knows which citation comes first.
 *
 * @param html The content of a page.
 * @param also Ids of sources that belong to the page whether or not it cites them.
 */
export function pageNotes(html: string, also: readonly string[] = []): PageNotes {
  const places = new Map<string, number>();
  const terms = new Set<string>();
  const events = new Set<string>();
  const numbered = html.replace(link, (tag, cite: string | undefined, kind: string | undefined, rest: string) => {
    if (cite !== undefined) return citation(cite, places);
    const id = attribute(rest, kind === 'term' ? 'data-term' : 'data-event-link');
    if (id === undefined) return tag;
    (kind === 'term' ? terms : events).add(id);
    const note = kind === 'term' ? noteIds.term(id) : noteIds.event(id);
    return `${tag.slice(0, -1)} aria-describedby="${escaped(note)}" data-note="${kind === 'term' ? 'term' : 'event'}">`;
  });
  for (const id of also) if (!places.has(id)) places.set(id, 0);
  const [before = '', after = ''] = numbered.split(place);
  return {
    before,
    after,
    sources: [...places].map(([id, count]) => ({ id, places: count })),
    terms: [...terms],
    events: [...events],
  };
}

function citation(attributes: string, places: Map<string, number>): string {
  const id = attribute(attributes, 'data-cite') ?? '';
  const nth = (places.get(id) ?? 0) + 1;
  places.set(id, nth);
  const number = [...places.keys()].indexOf(id) + 1;
  const text = [number, attribute(attributes, 'data-locator')].filter(Boolean).join(', ');
  const own = escaped(noteIds.place(id, nth));
  return `<a class="annals-cite" id="${own}" href="#${escaped(noteIds.reference(id))}" role="doc-noteref" aria-describedby="${escaped(noteIds.source(id))}" data-note="cite">[${escaped(text)}]</a>`;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]?.replace(/&(?:#34|quot);/g, '"').replace(/&(?:#38|amp);/g, '&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&#38;').replaceAll('"', '&#34;').replaceAll('<', '&#60;');
}
