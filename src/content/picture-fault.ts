import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What Astro can show; other files would stop the build later, with a message about code. */
const pictures = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/i;

/**
 * What is wrong with the address of a picture, in the words of what is
 * allowed; `null` if nothing is.
 *
 * @param src Beside the file (`./picture.jpg`) or below `public/` (`/picture.jpg`).
 * @param file The file that names it, from the project's root.
 * @param root Absolute path of the project.
 */
export function pictureFault(src: string, file: string, root: string): string | null {
  const path = src.startsWith('/') ? resolve(root, 'public', `.${src}`) : resolve(root, dirname(file), src);
  if (/^(?:[a-z]+:)?\/\//i.test(src)) {
    return 'a file of the site: beside the entry (./picture.jpg) or below public/ (/picture.jpg); pages load nothing from other hosts';
  }
  if (!/^\.{0,2}\//.test(src)) {
    return `a path that begins with ./ or ../ for a file beside the entry, or with / for one below public/, such as "./${src}"`;
  }
  if (!existsSync(path)) return 'a file that exists, beside the entry (./picture.jpg) or below public/ (/picture.jpg)';
  return pictures.test(src) ? null : 'a picture: .jpg, .png, .webp, .avif, .gif, .svg or .tiff';
}
