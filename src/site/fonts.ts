import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { fontProviders } from 'astro/config';

type Font = NonNullable<AstroConfig['fonts']>[number];

/** One serif for reading, one sans for the picture; both from npm, both served by the site itself. */
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
          face('@fontsource/source-serif-4', 400, 'normal'),
          face('@fontsource/source-serif-4', 400, 'italic'),
          face('@fontsource/source-serif-4', 600, 'normal'),
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
        variants: [face('@fontsource/source-sans-3', 400, 'normal'), face('@fontsource/source-sans-3', 600, 'normal')],
      },
    },
  ] as Font[];
}

/** A font file of a package, in the letters of the Latin alphabet. */
function face(name: string, weight: number, style: 'normal' | 'italic') {
  const file = import.meta.resolve(`${name}/files/${name.split('/')[1]}-latin-${weight}-${style}.woff2`);
  return { weight, style, src: [fileURLToPath(file)] as [string] };
}
