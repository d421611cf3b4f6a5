import type { Framed } from './share-frame.ts';

/** Pixels for each of the page's. */
const sharpness = 2;
/** More pixels than some browsers draw on one canvas. */
const most = 16_000_000;

/** The picture as PNG, sharp also on dense screens. */
export async function toPNG({ text, width, height }: Framed): Promise<Blob> {
  const image = new Image();
  // The page's policy allows pictures as data, and no others but the site's own.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const scale = Math.min(sharpness, Math.sqrt(most / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas is too large'))), 'image/png');
  });
}
