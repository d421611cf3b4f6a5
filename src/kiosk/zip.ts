import { strToU8, zipSync } from 'fflate';

/** What is compressed already. */
const packed = /\.(?:woff2?|png|jpe?g|gif|webp|avif|mp[34]|webm|ogg|pdf|zip|gz)$/i;

/**
 * Files by path as a zip, in their order.
 *
 * @param folder The folder that they are in when it is unpacked. By default, none.
 */
export function zip(files: ReadonlyMap<string, string | Uint8Array>, folder?: string): Uint8Array {
  // The beginning of time for zip files, so that the same files make the same bytes; in the zone of the machine, as zip has it.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(
      [...files].map(([path, content]) => [
        folder === undefined ? path : `${folder}/${path}`,
        [typeof content === 'string' ? strToU8(content) : content, { level: packed.test(path) ? 0 : 9, mtime }] as const,
      ]),
    ),
  );
}
