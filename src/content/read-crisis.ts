import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absent } from './absent.ts';
import { expected } from './expected.ts';
import { parseJson } from './front-matter.ts';
import { quote, type Mistake } from './mistake.ts';
import { projectPath } from './project-path.ts';
import { crisisSchema, type Crisis } from './schemas/crisis.ts';

/** Reads `crisis.json`; `null` where there is none, or none that is right. */
export async function readCrisisFile(
  contentDir: string,
  root: string,
): Promise<{ crisis: Crisis | null; mistakes: readonly Mistake[] }> {
  const path = join(contentDir, 'crisis.json');
  const file = projectPath(path, root);
  const source = await readFile(path, 'utf8').catch(absent);
  if (source === null) return { crisis: null, mistakes: [] };
  const { value, fault, lineOf } = parseJson(source);
  if (fault) {
    return { crisis: null, mistakes: [{ file, line: fault.line, field: '(syntax)', found: fault.message, allowed: 'JSON: the fields default and lines' }] };
  }
  const parsed = crisisSchema.safeParse(value, { reportInput: true, error: expected });
  if (parsed.success) return { crisis: parsed.data, mistakes: [] };
  const mistakes = parsed.error.issues.map((issue): Mistake => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return {
      file,
      line: lineOf([...issue.path, ...keys.slice(0, 1)]),
      field: [...issue.path, ...keys.slice(0, 1)].join('.') || '(file)',
      found: keys.length > 0 ? keys.map(quote).join(', ') : quote(issue.input),
      allowed: issue.message,
    };
  });
  return { crisis: null, mistakes };
}
