import { checkContent, type CheckReport } from '../../../src/check/check-content.ts';
import type { RuleId } from '../../../src/options/check-options.ts';
import type { AnnalsOptions } from '../../../src/options/options.ts';
import { parseOptions } from '../../../src/options/parse-options.ts';
import { readCrisisFile } from '../../../src/content/read-crisis.ts';
import { pages } from '../../../src/site/pages.ts';
import { contentAt } from '../content/content-at.ts';
import { project } from '../content/project.ts';

interface Site {
  readonly options?: Partial<AnnalsOptions>;
  readonly base?: string;
  readonly address?: string;
  /** Files below `public/`. */
  readonly publicFiles?: readonly string[];
  /** Routes that do not come from the package. */
  readonly ownRoutes?: readonly string[];
}

/** The day on which all of these tests take place. */
export const today = '2026-11-24';

/** What the check says of a site with these files in its content folder. */
export async function check(files: Readonly<Record<string, string>>, site: Site = {}): Promise<CheckReport> {
  const { base = '/', address, publicFiles = [], ownRoutes = [] } = site;
  const root = project(files);
  const options = parseOptions({ title: 'A history', ...site.options });
  const contentDir = `${root}/content`;
  const { crisis } = await readCrisisFile(contentDir, root);
  return checkContent({
    site: { ...options, root: `${root}/`, contentDir, base, drafts: false, pageFiles: false, icon: null },
    dossier: await contentAt(root, { languages: options.languages }),
    crisis,
    routes: [...pages(options.routes, options.languages).map(({ pattern }) => pattern), ...ownRoutes],
    address,
    hasPublicFile: (path) => publicFiles.includes(path),
    today,
  });
}

/** What one rule finds: where, and in three sentences what, what is allowed, and how to mend it. */
export async function found(rule: RuleId | 'content', files: Readonly<Record<string, string>>, site?: Site): Promise<string[][]> {
  const { findings } = await check(files, site);
  return findings
    .filter((each) => each.rule === rule)
    .map(({ file, line, found, allowed, mend }) => [`${file.replace('content/', '')}:${line}`, found, allowed, mend]);
}

/** An event's file with nothing amiss; its front matter ends on line 7, its text begins on line 9. */
export function event(body: string, more = ''): string {
  return `---\ntitle: The approval\ndate: 1970\nsummary: What happened.\ncategory: law\nsources: [roe]\n${more || 'reviewed: 2026-11-01'}\n---\n${body}\n`;
}

/** An explainer's file; its front matter ends on line 4, its text begins on line 5. */
export function explainer(body: string, more = 'reviewed: 2026-11-01'): string {
  return `---\ntitle: How did it come about?\n${more}\n---\n${body}\n`;
}

export const library = '[{ "id": "roe", "type": "book", "title": "A history", "ISBN": "978-0-300-10418-9" }]';
export const sources = { 'sources/library.json': library };
export const crisisFile = {
  'crisis.json': '{ "default": "BE", "lines": [{ "country": "BE", "lines": [{ "name": "Zelfmoordlijn", "phone": "1813", "tel": "1813" }] }] }',
};
