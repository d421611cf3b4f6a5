import { readdir } from 'node:fs/promises';
import { absent } from './absent.ts';
import { quote, type Mistake } from './mistake.ts';
import { nearest } from './nearest.ts';
import { collectionNames } from './raw-entry.ts';

/**
 * What lies in the content folder where nobody reads it, but looks as if it
 * should be read: entries outside of a collection's folder, and folders whose
 * names are a collection's but for a slip.
 *
 * @param contentDir Absolute path of the content folder.
 * @param content The same as messages name it.
 */
export async function strayFiles(contentDir: string, content: string): Promise<Mistake[]> {
  const found = (await readdir(contentDir, { withFileTypes: true }).catch(absent)) ?? [];
  const folders = collectionNames.join(', ');
  return found.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((each): Mistake[] => {
    if (/^[_.]/.test(each.name)) return [];
    const { name } = each;
    const at = { file: `${content}/${name}`, line: 1, found: quote(name) };
    if (each.isDirectory()) {
      const meant = nearest(name, collectionNames, 1);
      if (meant === null || meant === name) return [];
      return [{ ...at, field: '(folder)', allowed: `a folder that is read: ${folders}; did you mean "${meant}"?` }];
    }
    if (name === 'crisis.json' || !/\.(?:mdx|csv|tsv|json)$/i.test(name)) return [];
    return [{ ...at, field: '(file)', allowed: `a file in one of the folders ${folders}` }];
  });
}
