import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { fontProviders } from 'astro/config';

type Font = NonNullable<AstroConfig['fonts']>[number];

/**
 * One serif for reading, one sans for the picture; both from npm, both served
 * by the site itself. Italics are slanted by the browser: a face of its own
 * would take a quarter of all that a page may load for its letters.
 */
export function fonts(): Font[] {
  return [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--annals-font-serif',
      fallbacks: ['Georgia', 'serif'],
      display: 'optional',
      options: {
        variants: [
          face('@fontsource/source-serif-4', 400),
          face('@fontsource/source-serif-4', 600),
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Sans 3',
      cssVariable: '--annals-font-sans',
      fallbacks: ['system-ui', 'sans-serif'],
      display: 'optional',
      options: {
        variants: [face('@fontsource/source-sans-3', 400), face('@fontsource/source-sans-3', 600)],
      },
    },
  ] as Font[];
}

/** A font file of a package, in the letters of the Latin alphabet. */
function face(name: string, weight: number) {
  const file = import.meta.resolve(`${name}/files/${name.split('/')[1]}-latin-${weight}-normal.woff2`);
  return { weight, style: 'normal', src: [fileURLToPath(file)] as [string] };
}
