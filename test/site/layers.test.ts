import { expect, it } from 'vitest';
import { attributeOf, pages, textOf } from './built-site.ts';

const order = ['tokens', 'base', 'page', 'prose', 'timeline', 'parts'];

/** The style sheets of a page in its order, those in it and those beside it. */
function stylesOf(html: string): string[] {
  return [...html.matchAll(/<link\b[^>]*\srel="stylesheet"[^>]*>|<style[^>]*>([^<]*)/g)].map(([tag, css]) => css ?? textOf((attributeOf(tag, 'href') ?? '').slice(1)));
}

/** Cascade layers as a browser comes by them: who is named first has the least to say. */
function layersOf(css: string): string[] {
  const names = [...css.matchAll(/@layer ([^{;]+)[{;]/g)].flatMap(([, list = '']) => list.split(','));
  return [...new Set(names.map((name) => name.trim().replace('annals.', '')))];
}

it('whatever a page adds, the layers of its styles come in their order', () => {
  const wrong = pages.flatMap((page) => {
    const layers = layersOf(stylesOf(textOf(page)).join('\n')).filter((name) => order.includes(name));
    const mixed = layers.length > 0 && layers.join() !== order.filter((name) => layers.includes(name)).join();
    return mixed ? [`${page}: ${layers.join()}`] : [];
  });
  expect(wrong).toEqual([]);
  expect(layersOf(stylesOf(textOf('search/index.html')).join('\n'))).toEqual(order);
});
