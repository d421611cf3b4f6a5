import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { attributeOf, filesOf, pages, tagsOf, textOf } from './built-site.ts';

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function policyOf(html: string): Map<string, string[]> {
  const meta = tagsOf(html, 'meta').find((tag) => attributeOf(tag, 'http-equiv')?.toLowerCase() === 'content-security-policy');
  return new Map(
    (attributeOf(meta ?? '', 'content') ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

/** What stands between the tags of all elements of a name, but data and files. */
function inline(html: string, name: 'script' | 'style'): string[] {
  const data = /type="application\/(?:ld\+)?json"|\ssrc="/;
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))].flatMap(([, tag = '', text = '']) =>
    data.test(tag) ? [] : [text],
  );
}

describe.each(pages)('%s', (page) => {
  const html = textOf(page);
  const policy = policyOf(html);

  it('has a policy that forbids what it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const name of ['base-uri', 'form-action', 'connect-src', 'worker-src']) {
      expect(policy.get(name), name).toEqual(["'self'"]);
    }
    // A frame has its face in its style sheet.
    expect(policy.get('font-src')).toEqual(/(?:^|\/)embed\/.+\//.test(page) ? ["'self'", 'data:'] : ["'self'"]);
  });

  it.each(['script', 'style'] as const)('knows each inline %s by its hash', (name) => {
    const sources = policy.get(`${name}-src`) ?? [];
    const found = inline(html, name);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(sha256).filter((hash) => !sources.includes(hash))).toEqual([]);
    expect(sources.filter((source) => !/^'(?:self|wasm-unsafe-eval|sha256-[\w+/]+=*)'$/.test(source))).toEqual([]);
  });

  it('stands in the head, once', () => {
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head.match(/http-equiv="content-security-policy"/gi)).toHaveLength(1);
    expect(html.match(/http-equiv="content-security-policy"/gi)).toHaveLength(1);
  });

  it('loads nothing from another host', () => {
    const loading = ['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object', 'image', 'use'];
    const addresses = [
      ...loading.flatMap((name) => tagsOf(html, name)).flatMap((tag) => ['src', 'srcset', 'href', 'data'].map((name) => attributeOf(tag, name) ?? '')),
      ...tagsOf(html, 'link')
        .filter((tag) => !/rel="(?:canonical|alternate)"/.test(tag))
        .map((tag) => attributeOf(tag, 'href') ?? ''),
    ];
    expect(addresses.filter((address) => /(?:^|[\s,])(?:https?:)?\/\//.test(address))).toEqual([]);
    expect(html).not.toMatch(/url\(["']?(?:https?:)?\/\//);
  });
});

describe('files', () => {
  it('no style sheet and no script of ours names another host', () => {
    const files = [...filesOf('_astro/*.css'), ...filesOf('_astro/*.js')];
    expect(files.length).toBeGreaterThan(2);
    // Names of XML's vocabularies are no addresses to load.
    const vocabulary = /https?:\/\/www\.w3\.org\/(?:1999\/(?:xhtml|xlink)|2000\/(?:svg|xmlns\/)|XML\/1998\/namespace)/g;
    const naming = files.filter((file) => /(?:https?:)?\/\/[\w-]+\.[\w.-]+\//.test(textOf(file).replace(vocabulary, '')));
    expect(naming).toEqual([]);
  });
});
