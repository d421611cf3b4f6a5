import { describe, expect, it } from 'vitest';
import { withImports } from '../../../src/content/figure-pictures.ts';

const head = '---\ntitle: "A {b}"\n---\n\n';

describe('pictures of figures', () => {
  it('that stand beside the file are imported, and lines keep their numbers', () => {
    const body = 'One.\n\n<Figure src="./a.png" alt="A">\nTwo.\n</Figure>\n\n<Figure alt="B" src={\'../b.png\'} />\n\n<Figure src="../c d.png" alt="C" />\n';
    expect(withImports(head + body)).toBe(
      `${head}One.\n\n<Figure src={annalsPicture0} alt="A">\nTwo.\n</Figure>\n\n<Figure alt="B" src={annalsPicture1} />\n\n<Figure src={annalsPicture2} alt="C" />\n` +
        '\n\nimport annalsPicture0 from "./a.png";\nimport annalsPicture1 from "../b.png";\nimport annalsPicture2 from "../c d.png";\n',
    );
  });

  it('below public/ are addresses already', () => {
    const text = `${head}<Figure src="/a.png" alt="A" />\n`;
    expect(withImports(text)).toBe(text);
  });

  it('of a component that the file imports itself are its own business', () => {
    const text = `${head}import Figure from './Figure.astro';\n\n<Figure src="./a.png" />\n`;
    expect(withImports(text)).toBe(text);
  });
});
