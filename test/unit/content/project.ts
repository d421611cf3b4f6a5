import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A project with these files in its content folder, for the time of a test. */
export function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'annals-content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, 'content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}

/** An event's file, right by itself. */
export function event(title: string, more = ''): string {
  return `---\ntitle: ${title}\ndate: 1970\nsummary: What happened.\ncategory: law\nsources: [roe]\n${more}---\n`;
}

export const library = '[{ "id": "roe", "type": "book", "title": "A history" }]';
