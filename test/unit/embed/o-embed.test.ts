import { describe, expect, it } from 'vitest';
import { oEmbed } from '../../../src/embed/o-embed.ts';

describe('an answer of oEmbed', () => {
  it('has what the format asks of a rich one, with the title as text', () => {
    const told = oEmbed({ title: 'Law & "order" <b>', site: 'A history', home: new URL('https://a.example/h/'), frame: new URL('https://a.example/h/embed/law/') });
    expect(told).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Law & "order" <b>',
      provider_name: 'A history',
      provider_url: 'https://a.example/h/',
      width: 800,
      height: 600,
      html: '<iframe src="https://a.example/h/embed/law/" title="Law &amp; &quot;order&quot; &lt;b&gt;" width="800" height="600" loading="lazy" allow="fullscreen" style="border:0;width:100%"></iframe>',
    });
  });
});
