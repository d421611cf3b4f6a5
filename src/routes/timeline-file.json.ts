import type { APIRoute } from 'astro';
import options from 'virtual:astro-annals/options';
import { filesOf, folderOf } from '../components/timeline/files-of.ts';
import { getAnnals } from '../content/annals.ts';

/** The files of all timelines that are too long to stand in a page, in all languages. */
export async function getStaticPaths() {
  const all = await Promise.all([options.lang, ...options.languages].map(getAnnals));
  return all.flatMap((annals) => {
    const ids = new Set(['index', ...annals.timelines.map(({ id }) => id)]);
    return [...ids].flatMap((id) => {
      const files = filesOf(annals, id);
      return files ? [...files.files].map(([name, json]) => ({ params: { file: folderOf(annals, id, files).slice('_annals/'.length) + name }, props: { json } })) : [];
    });
  });
}

export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json, { headers: { 'content-type': 'application/json' } });
