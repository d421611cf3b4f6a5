import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { absent } from './absent.ts';
import { quote, type Mistake } from './mistake.ts';
import { nearest } from './nearest.ts';
import { collectionNames } from './raw-entry.ts';
import { translatedNames } from './schemas/translation.ts';

/**
 * What lies in the content folder where nobody reads it, but looks as if it
 * should be read: entries outside of a collection's folder, folders whose names
 * are a collection's but for a slip, and translations into a language that the
 * site does not have.
 *
 * @param contentDir Absolute path of the content folder.
 * @param content The same as messages name it.
 * @param lang Tag of the language in which the content is written.
 * @param languages Tags of those into which it is translated.
 */
export async function strayFiles(contentDir: string, content: string, lang: string, languages: readonly string[]): Promise<Mistake[]> {
  const found = await entriesOf(contentDir);
  const here = strays(found, content, collectionNames, languages);
  const below = await Promise.all(
    found
      .filter((each) => each.isDirectory())
      .map(async ({ name }) => {
        const inside = await entriesOf(join(contentDir, name));
        const folder = `${content}/${name}`;
        if (languages.includes(name)) return [...strays(inside, folder, translatedNames, []), ...untranslatable(inside, folder)];
        const collections: readonly string[] = collectionNames;
        const looksTranslated = /^[a-z]{2,3}(?:-|$)/i.test(name) && inside.some((each) => each.isDirectory() && collections.includes(each.name));
        if (!looksTranslated || collections.includes(name)) return [];
        const allowed =
          name === lang
            ? `no folder of its own for the language in which the content is written; its entries stand in ${content}/${translatedNames[0]} and so on`
            : languages.length === 0
              ? `a language of the site, which has none but "${lang}"; the option languages names further ones`
              : `one of the option languages: ${languages.join(', ')}`;
        return [{ file: folder, line: 1, field: '(folder)', found: quote(name), allowed }];
      }),
  );
  return [...here, ...below.flat()];
}

type Found = Awaited<ReturnType<typeof entriesOf>>;

async function entriesOf(folder: string) {
  const found = (await readdir(folder, { withFileTypes: true }).catch(absent)) ?? [];
  return found.filter(({ name }) => !/^[_.]/.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function strays(found: Found, folder: string, names: readonly string[], others: readonly string[]): Mistake[] {
  const folders = names.join(', ');
  return found.flatMap((each): Mistake[] => {
    const { name } = each;
    const at = { file: `${folder}/${name}`, line: 1, found: quote(name) };
    if (each.isDirectory()) {
      const meant = nearest(name, names, 1);
      if (meant === null || meant === name || others.includes(name)) return [];
      return [{ ...at, field: '(folder)', allowed: `a folder that is read: ${folders}; did you mean "${meant}"?` }];
    }
    if (name === 'crisis.json' || !/\.(?:mdx|csv|tsv|json)$/i.test(name)) return [];
    return [{ ...at, field: '(file)', allowed: `a file in one of the folders ${folders}` }];
  });
}

/** Folders of collections that have no translations. */
function untranslatable(found: Found, folder: string): Mistake[] {
  const names: readonly string[] = collectionNames.filter((name) => !(translatedNames as readonly string[]).includes(name));
  return found
    .filter((each) => each.isDirectory() && names.includes(each.name))
    .map(({ name }) => ({
      file: `${folder}/${name}`,
      line: 1,
      field: '(folder)',
      found: quote(name),
      allowed: `a folder of what is translated: ${translatedNames.join(', ')}`,
    }));
}
