import { usualSize } from './frame-size.ts';
import { tag } from './markup.ts';

/** An answer of oEmbed 1.0 of the type `rich`. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** What a program is told that unfurls the address of a timeline. */
export function oEmbed({ title, site, home, frame }: { title: string; site: string; home: URL; frame: URL }): OEmbed {
  const { width, height } = usualSize;
  const html = tag('iframe', { src: frame.href, title, width, height, loading: 'lazy', allow: 'fullscreen', style: 'border:0;width:100%' });
  return { version: '1.0', type: 'rich', title, provider_name: site, provider_url: home.href, html, width, height };
}
