import { zip as zipFiles, type AsyncZippable } from 'fflate';

/** What is compressed already. */
const packed = /\.(?:woff2?|png|jpe?g|gif|webp|avif|mp4|webm|mp3|ogg|pdf|zip|gz)$/i;
/** The earliest day that a zip knows: the same site makes the same file. */
const day = new Date('1980-01-01T00:00:00');

/** Files as a zip, below a folder of that name. */
export function zip(files: ReadonlyMap<string, Buffer | string>, folder: string): Promise<Uint8Array> {
  const all: AsyncZippable = {};
  for (const [path, content] of files) all[`${folder}/${path}`] = [typeof content === 'string' ? Buffer.from(content) : content, { level: packed.test(path) ? 0 : 9, mtime: day }];
  return new Promise((resolve, reject) => zipFiles(all, (error, data) => (error ? reject(error) : resolve(data))));
}
