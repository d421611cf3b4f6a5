import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { filesOf, folderOf } from '../components/timeline/files-of.ts';
import { getAnnals } from '../content/annals.ts';

/** Where a file is found again: what paths are given lives as long as the build, and its content would live with it. */
interface Props {
  readonly lang: string;
  readonly id: string;
  readonly name: string;
}

/** The files of all timelines that are too long to stand in a page, in all languages; a build of a static site writes them by itself. */
export async function getStaticPaths() {
  const all = await Promise.all([options.lang, ...options.languages].map(getAnnals));
  return all.flatMap((annals) => {
    const ids = new Set(['index', ...annals.timelines.map(({ id }) => id)]);
    return [...ids].flatMap((id) => {
      const files = filesOf(annals, id);
      if (!files?.files) return [];
      const folder = folderOf(annals, id, files).slice('_annals/'.length);
      return [...files.files.keys()].map((name) => ({ params: { file: folder + name }, props: { lang: annals.lang, id, name } satisfies Props }));
    });
  });
}

export const GET: APIRoute<Props> = async ({ props: { lang, id, name } }) => {
  const json = filesOf(await getAnnals(lang), id)?.files?.get(name);
  return new Response(json ?? null, { status: json === undefined ? 404 : 200, headers: { 'content-type': 'application/json' } });
};
