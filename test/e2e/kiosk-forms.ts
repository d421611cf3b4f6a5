import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import { BuiltSite } from '../../src/kiosk/built-site.ts';
import { kioskFiles, writeFolder } from '../../src/kiosk/folder.ts';
import { singleFile } from '../../src/kiosk/single.ts';
import { folder as built } from './built-site.ts';

/** The forms of a site that open from disk. */
export interface Forms {
  readonly folder: string;
  readonly single: string;
}

export const formNames = ['folder', 'single file'] as const;
export type FormName = (typeof formNames)[number];

/** Address of a page on disk: its path on the site, and what else stands in its address. */
export function addressOn({ folder, single }: Forms, form: FormName, path: string, rest = ''): string {
  return form === 'folder' ? pathToFileURL(join(folder, `${path}index.html`)).href + rest : `${pathToFileURL(single).href}#/${path}${rest}`;
}

/** Writes both forms of a built site below a folder. */
export async function makeForms(home: string, site: BuiltSite): Promise<Forms> {
  const forms = { folder: join(home, 'a folder'), single: join(home, 'site.html') };
  await writeFolder(forms.folder, (await kioskFiles(site)).files);
  await writeFile(forms.single, (await singleFile(site)).html);
  return forms;
}

/** A test with both forms of the demonstration, which are made once for all that are run one after the other. */
export const test = base.extend<object, { forms: Forms }>({
  forms: [
    async ({}, use) => {
      const home = await mkdtemp(join(tmpdir(), 'annals-kiosk-'));
      await use(await makeForms(home, await BuiltSite.open(built, { host: 'https://astro-annals.example' })));
      await rm(home, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
