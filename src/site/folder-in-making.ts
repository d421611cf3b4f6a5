import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** A folder that is filled before its name is known. */
export interface FolderInMaking {
  /** @param name Path of the file in the folder. */
  write(name: string, text: string): void;
  /** Gives it its name. */
  finish(name: string): void;
}

/** @param parent Where the folder will stand. */
export function folderInMaking(parent: URL): FolderInMaking {
  const folder = new URL('.making/', parent);
  rmSync(folder, { recursive: true, force: true });
  const made = new Set<string>();
  return {
    write(name, text) {
      const file = new URL(name, folder);
      const within = new URL('./', file);
      if (!made.has(within.href)) mkdirSync(within, { recursive: true });
      made.add(within.href);
      // Waiting for thousands of small files takes longer than writing them.
      writeFileSync(file, text);
    },
    finish(name) {
      const finished = new URL(`${name}/`, parent);
      // An earlier build may have left the same behind.
      rmSync(finished, { recursive: true, force: true });
      renameSync(folder, finished);
    },
  };
}
