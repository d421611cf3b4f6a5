/** How large a frame is that nobody has given a size, px. */
export const usualSize = { width: 800, height: 600 } as const;

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
  const attributes = { src: frame.href, title, width, height, loading: 'lazy', allow: 'fullscreen', style: 'border:0;width:100%' };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  return { version: '1.0', type: 'rich', title, provider_name: site, provider_url: home.href, html: `<iframe${written.join('')}></iframe>`, width, height };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
