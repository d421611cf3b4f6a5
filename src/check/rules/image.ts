import { blocksOf, type CheckedContent } from '../content.ts';
import { cited, type Found } from '../finding.ts';

/** Pictures without a text in their place, or without the name of who made them. */
export function* image(content: CheckedContent): Generator<Found> {
  for (const { raw, data } of content.events) {
    // That there is an alt, the schema has made sure of.
    if (!data.image || data.image.credit) continue;
    yield {
      file: raw.file,
      line: raw.lineOf(['image']),
      found: `a picture without a credit: ${cited(pathOf(raw.data.image))}`,
      allowed: 'an image with src, alt and credit',
      mend: 'say who made the picture, in image.credit, and under which licence it is used, in image.licence',
    };
  }
  for (const text of content.prose) {
    const { file } = text.raw;
    for (const { pictures } of blocksOf(text)) {
      for (const { by, alt, credit, src, line } of pictures) {
        if (!alt?.trim()) {
          yield {
            file,
            line,
            found: `a picture without a text in its place: ${cited(src)}`,
            allowed: 'a text that says what the picture shows',
            mend: by === 'Markdown' ? `write it between the brackets: ![what it shows](${src})` : `write it in alt: <${by} src="${src}" alt="what it shows">`,
          };
        }
        if (!credit?.trim()) {
          yield {
            file,
            line,
            found: `a picture without a credit: ${cited(src)}`,
            allowed: 'pictures that say who made them',
            mend: by === 'Figure' ? 'name who made it in credit="…"' : 'show it with <Figure src="…" alt="…" credit="…">, which names who made it',
          };
        }
      }
    }
  }
}

function pathOf(image: unknown): string {
  const src: unknown = typeof image === 'object' && image !== null ? Reflect.get(image, 'src') : undefined;
  return typeof src === 'string' ? src : '';
}
