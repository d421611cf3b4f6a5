import { strToU8, zipSync } from 'fflate';

/** What is packed already. */
const packed = /\.(?:png|jpe?g|webp|avif|gif|woff2?|mp[34]|zip)$/i;

/** Files by path as a zip file, in their order. */
export function zip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  // The beginning of time for zip files, so that the same files make the same bytes; in the zone of the machine, as zip has it.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(
      [...files].map(([path, content]) => [path, [typeof content === 'string' ? strToU8(content) : content, { level: packed.test(path) ? 0 : 9, mtime }] as const]),
    ),
  );
}
