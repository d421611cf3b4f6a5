// Holds README.md and CONTRIBUTING.md to the code: what they say exists, and what exists they say.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { vocabulary } from '../../src/content/check-body.ts';
import { fieldsAt } from '../../src/content/fields.ts';
import { severities } from '../../src/options/check-options.ts';
import { eventSchema } from '../../src/content/schemas/event.ts';
import { glossarySchema } from '../../src/content/schemas/glossary.ts';
import { questionSchema } from '../../src/content/schemas/question.ts';
import { timelineSchema } from '../../src/content/schemas/timeline.ts';
import { translationSchemas } from '../../src/content/schemas/translation.ts';
import { formatEdtf } from '../../src/dates/format.ts';
import { parseEdtf } from '../../src/dates/parse.ts';
import { tokens } from '../../src/events/palette.ts';
import { parseQuery, queryFields } from '../../src/events/query.ts';
import { optionsSchema, type ResolvedOptions } from '../../src/options/options.ts';
import { rows as rowsOf } from '../../src/render/geometry.ts';
import { formatHash, initialState, parseHash } from '../../src/render/island/state.ts';
import { pages } from '../../src/site/pages.ts';
import { reportOf } from './content/content-at.ts';
import { isStringKey, translator } from '../../src/i18n/strings.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  exports: Record<string, unknown>;
  name: string;
  version: string;
};

/** What stands below a heading, with the headings below it. */
function section(heading: string, text = readme): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`There is no heading “${heading}”`);
  const level = lines[start]?.indexOf(' ') ?? 1;
  let fenced = false;
  const length = lines.slice(start + 1).findIndex((line) => {
    if (line.startsWith('```')) fenced = !fenced;
    return !fenced && /^#+ /.test(line) && line.indexOf(' ') <= level;
  });
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** The tables of a text: the cells of each row but the first. */
function tables(text: string): string[][][] {
  return [...text.matchAll(/^\|.*\n\| ---.*\n((?:\|.*\n?)+)/gm)].map(([, body = '']) =>
    body.trim().split('\n').map((row) => row.slice(1, -1).split('|').map((cell) => cell.trim())),
  );
}

function table(heading: string, index = 0): string[][] {
  const found = tables(section(heading))[index];
  if (!found) throw new Error(`Below “${heading}” there is no table ${index}`);
  return found;
}

/** What a text has in `code`, but for what it has in blocks. */
function codes(text = ''): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '');
}

/** The first code of each row's first cell. */
function names(rows: readonly string[][]): string[] {
  return rows.map(([first]) => codes(first)[0] ?? '');
}

function fences(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)\n\`\`\`$`, 'gm'))].map(([, code = '']) => code);
}

/** What the last cell of a field's row should say: `required`, a default, or `null` for anything in words. */
function standard(field: z.ZodType, write: (value: unknown) => string): string | null {
  const parsed = field.safeParse(undefined);
  if (!parsed.success) return 'required';
  return parsed.data === undefined ? null : `\`${write(parsed.data)}\``;
}

const inYaml = (value: unknown) => (typeof value === 'string' && value !== '' ? value : JSON.stringify(value));

describe('options', () => {
  const rows = table('Options');

  it('are all there, and no others', () => {
    const categories = fieldsAt(optionsSchema, ['categories', '<id>']).map((field) => `categories.<id>.${field}`);
    expect(names(rows).sort()).toEqual([...fieldsAt(optionsSchema, []), ...categories].sort());
  });

  it.each(Object.entries(optionsSchema.shape).filter(([name]) => name !== 'routes' && name !== 'check'))('%s has its default', (name, field) => {
    const said = rows.find(([first]) => codes(first)[0] === name)?.[2];
    expect(said).toBe(standard(field, JSON.stringify) ?? '–');
  });

  it('has the colours of categories', () => {
    const row = rows.find(([first]) => codes(first)[0] === 'categories.<id>.color');
    expect(codes(row?.[1])).toEqual([...tokens]);
  });

  it.each(['Options', 'Languages'])('has an example that is right under %s', (heading) => {
    const [example = ''] = fences(section(heading), 'js');
    const given: unknown = new Function(`return ${example.replace(/^annals\(|\);$/g, '')}`)();
    expect(optionsSchema.safeParse(given).error).toBeUndefined();
  });
});

describe('front matter', () => {
  const events = table('Events');
  const timelines = table('Timelines and explainers');

  it('of events: all fields, and no others', () => {
    expect(names(events)).toEqual(fieldsAt(eventSchema(), []));
  });

  it('of timelines: all fields, and no others', () => {
    expect(names(timelines)).toEqual(fieldsAt(timelineSchema(), []));
  });

  it.each([
    ...Object.entries(eventSchema().shape).map(([name, field]) => ['events', name, field, events] as const),
    ...Object.entries(timelineSchema().shape).map(([name, field]) => ['timelines', name, field, timelines] as const),
  ])('of %s: %s has its default', (_kind, name, field, rows) => {
    const said = rows.find(([first]) => codes(first)[0] === name)?.[2] ?? '';
    const expected = standard(field, inYaml);
    if (expected !== null) return expect(said).toBe(expected);
    // Without a default of the schema, words say what holds.
    expect(codes(said)).toEqual([]);
    expect(said).toMatch(/^(?!required$)./);
  });

  it('tells how many rows there are without rows', () => {
    expect(timelines.find(([first]) => first === '`rows`')?.[2]).toBe(`${rowsOf.none}, in lanes ${rowsOf.category}`);
  });

  it.each(['place', 'image'])('of events: %s with all of its own fields', (name) => {
    const row = events.find(([first]) => first === `\`${name}\``);
    expect(codes(row?.[1])[0]).toBe(`{ ${fieldsAt(eventSchema(), [name]).join(', ')} }`);
  });

  it('of terms and questions: all fields', () => {
    const said = codes(section('Glossary, questions, crisis lines'));
    const fields = [...fieldsAt(glossarySchema(), []), ...fieldsAt(questionSchema(), [])];
    expect(fields.filter((field) => !said.includes(field))).toEqual([]);
  });

  it('of translations: all fields, and no others', () => {
    for (const [folder, said] of table('Languages').map(([name, fields]) => [codes(name)[0] ?? '', codes(fields)] as const)) {
      const schema = Object.entries(translationSchemas).find(([name]) => name === folder)?.[1];
      const fields = schema && fieldsAt(schema, []).flatMap((field) => (field === 'eras' ? field : (nested(fieldsAt(schema, [field]), field) ?? field)));
      expect([...said].sort(), folder).toEqual(fields?.sort());
    }
    expect(table('Languages').map(([name]) => codes(name)[0])).toEqual(Object.keys(translationSchemas));

    function nested(names: readonly string[], field: string): string[] | null {
      return names.length === 0 ? null : names.map((name) => `${field}.${name}`);
    }
  });

  it('has a picture that is right', () => {
    const [example = ''] = fences(section('Pictures'), 'yaml');
    expect(eventSchema().shape.image.safeParse((parse(example) as { image: unknown }).image).error).toBeUndefined();
  });
});

describe('dates', () => {
  it.each(table('Dates').map(([say, write, see]) => [say, codes(write)[0] ?? '', see] as const))('%s: %s is %s', (_say, write, see) => {
    expect(formatEdtf(parseEdtf(write), 'en-GB')).toBe(see);
  });

  it('names no other expression that is none', () => {
    const [, text = ''] = section('Dates').split('This is EDTF');
    const expressions = codes(text).filter((code) => /^[\d{]/.test(code) && !code.includes('start'));
    expect(expressions).toEqual(['19XX', '{1960,1961}']);
    for (const each of expressions) expect(() => parseEdtf(each)).not.toThrow();
  });
});

describe('queries', () => {
  const [, rows = []] = tables(section('Timelines and explainers'));
  const terms = rows.flatMap(([one, , other]) => [...codes(one), ...codes(other)]);

  it('have all fields, and no others', () => {
    expect(terms.map((term) => term.split(':')[0]).sort()).toEqual([...queryFields].sort());
  });

  it.each(terms)('%s can be read', (term) => {
    expect(parseQuery(term).words).toEqual([]);
  });
});

describe('content', () => {
  const sample = /^(?:[^\n]*? )?`(content\/[^`]+)`:\n\n```\w+\n([\s\S]*?)\n```$/gm;
  let project: string;

  const put = async (text: string) => {
    for (const [, file = '', code = ''] of text.matchAll(sample)) {
      await mkdir(dirname(join(project, file)), { recursive: true });
      await writeFile(join(project, file), `${code}\n`);
    }
  };
  const wrong = section('When something is wrong');

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'annals-readme-'));
    await put(readme.replace(wrong, ''));
  });
  afterAll(() => rm(project, { recursive: true, force: true }));

  it('has an example of every kind that a page shows', () => {
    expect(globSync('**/*.*', { cwd: project }).map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
      'content/crisis.json',
      'content/events/parts.json',
      'content/events/races.csv',
      'content/events/running-machine.mdx',
      'content/glossary/draisine.mdx',
      'content/nl/events/running-machine.mdx',
      'content/sources/bibliography.json',
      'content/timelines/index.mdx',
    ]);
  });

  it('is right in all examples', async () => {
    expect(await reportOf(project, { languages: ['nl'] })).toBe('');
  });

  it('that is wrong gets the report shown', async () => {
    await put(wrong);
    expect((await reportOf(project, { languages: ['nl'] })).trim()).toBe(fences(wrong, 'text')[0]);
  });
});

describe('components', () => {
  const rows = tables(section('Components')).flat();

  it('are all there, and no others', () => {
    const files = globSync('*.astro', { cwd: join(root, 'src/components') });
    expect(names(rows).sort()).toEqual(files.map((file) => `<${basename(file, '.astro')}>`).sort());
  });

  it('that need no import are those of the vocabulary', () => {
    expect(names(table('Components')).sort()).toEqual(vocabulary.map((name) => `<${name}>`).sort());
  });

  it.each(rows.map(([name, props]) => [codes(name)[0] ?? '', codes(props)] as const))('%s has these props', (name, props) => {
    const [, body = ''] = /^interface Props \{\n([\s\S]*?)\n\}/m.exec(read(`src/components/${name.slice(1, -1)}.astro`)) ?? [];
    const actual = [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, prop = '']) => prop);
    expect([...props].sort()).toEqual(actual.sort());
  });
});

describe('addresses', () => {
  const rows = table('Addresses');
  const off = Object.fromEntries(fieldsAt(optionsSchema, ['routes']).map((name) => [name, false])) as ResolvedOptions['routes'];

  it('name every route, and no others', () => {
    expect(rows.map(([, route]) => codes(route)[0]).sort()).toEqual(Object.keys(off).sort());
  });

  it.each(rows.map(([address, route]) => [codes(route)[0] ?? '', codes(address)] as const))('%s makes %j', (route, addresses) => {
    const made = pages({ ...off, [route]: true }).map(({ pattern }) => pattern.replaceAll(/\[(\w+)\]/g, '<$1>').replace(/\/\[\.{3}\w+\]/, ''));
    const shown = made.filter((pattern) => !pattern.startsWith('/_annals')).map(addressOf);
    expect(addresses).toEqual(shown);
  });

  function addressOf(pattern: string): string {
    if (pattern === '/404') return '/404.html';
    return /\/$|\.\w+$/.test(pattern) ? pattern : `${pattern}/`;
  }
});

describe('the check', () => {
  const [rules = [], settings = []] = tables(section('Check the content'));

  it('has all rules with their severities, and no others', () => {
    expect(rules.map(([name, , severity]) => [codes(name)[0], codes(severity)[0]])).toEqual(Object.entries(severities));
  });

  it('has all settings with their defaults, and no others', () => {
    const { check } = optionsSchema.parse({ title: 'A' });
    expect(names(settings)).toEqual(fieldsAt(optionsSchema, ['check']).filter((name) => name !== 'rules'));
    expect(settings.map(([, , said]) => said)).toEqual(
      names(settings).map((name) => (name in check ? `\`${JSON.stringify(Reflect.get(check, name))}\`` : '–')),
    );
  });

  it('has an example of options that is right', () => {
    const [example = ''] = fences(section('Check the content'), 'js');
    const given: unknown = new Function(`return ${example.replace(/^annals\(|\);$/g, '')}`)();
    expect(optionsSchema.safeParse(given).error).toBeUndefined();
  });
});

describe('<annals-timeline>', () => {
  const element = source('src/render/island/annals-timeline.ts');
  const base = source('src/render/island/timeline-attributes.ts');
  const attributes = stringsOf(base, 'timelineAttributes');
  const [attributeRows = [], methodRows = [], eventRows = []] = tables(section('`<annals-timeline>`'));
  const lifecycle = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];

  it('has these attributes', () => {
    expect(names(attributeRows)).toEqual(attributes);
  });

  it('has these properties: its attributes, and events', () => {
    const accessors = [...membersOf(base), ...membersOf(element)].filter(ts.isGetAccessorDeclaration);
    expect(accessors.map(({ name }) => name.getText())).toEqual([...attributes, 'events']);
    expect(section('`<annals-timeline>`')).toContain('The property `events`');
  });

  it('has these methods', () => {
    const methods = membersOf(element).filter(ts.isMethodDeclaration);
    const signatures = methods.map(({ name, parameters }) => `${name.getText()}(${parameters.map((each) => each.name.getText()).join(', ')})`);
    expect(names(methodRows)).toEqual(signatures.filter((each) => !lifecycle.some((name) => each.startsWith(name))));
  });

  it('has these events, with all of their detail', () => {
    const details = detailsOf(source('src/render/island/events.ts'));
    expect(names(eventRows)).toEqual([...details.keys()]);
    for (const [name, fields] of details) {
      const said = codes(eventRows.find(([first]) => codes(first)[0] === name)?.[1]);
      expect(fields.filter((field) => !said.includes(field)), name).toEqual([]);
    }
  });

  it('keeps its whole state in the address shown', () => {
    const [hash = ''] = codes(section('`<annals-timeline>`')).filter((code) => code.startsWith('#'));
    const state = { ...initialState, ...parseHash(hash) };
    expect(Object.values(state).every(Boolean)).toBe(true);
    expect(`#${formatHash(state)}`).toBe(hash);
  });

  it('has the hooks that are named', () => {
    const markup = globSync('src/components/**/*.astro', { cwd: root }).map(read).join('\n');
    const hooks = codes(section('`<annals-timeline>`')).flatMap((code) => /^\[(data-[\w-]+)/.exec(code)?.[1] ?? []);
    expect(hooks.length).toBeGreaterThan(0);
    expect(hooks.filter((hook) => !new RegExp(`[\\s{]${hook}[\\s=>]`).test(markup))).toEqual([]);
  });

  it('has the keys that its help names', () => {
    const help = [...read('src/components/timeline/Help.astro').matchAll(/\[\[([^\]]+)\],/g)].flatMap(([, keys = '']) =>
      [...keys.matchAll(/'([^']+)'/g)].map(([, key = '']) => (isStringKey(key) ? translator('en')(key) : key)),
    );
    expect(help.length).toBeGreaterThan(0);
    expect(codes(tables(section('Keyboard')).flat(2).join(' ')).sort()).toEqual(help.sort());
  });

  function source(file: string): ts.SourceFile {
    return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  }

  /** The public, own members of the class that a file exports. */
  function membersOf(file: ts.SourceFile): ts.ClassElement[] {
    const hidden = [ts.SyntaxKind.StaticKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.PrivateKeyword];
    return file.statements.filter(ts.isClassDeclaration).flatMap(({ members }) =>
      members.filter((member) => {
        const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
        const open = !modifiers.some(({ kind }) => hidden.includes(kind));
        // What is named by a symbol is for the house alone.
        return open && member.name !== undefined && !ts.isPrivateIdentifier(member.name) && !ts.isComputedPropertyName(member.name);
      }),
    );
  }

  /** The texts in a constant list. */
  function stringsOf(file: ts.SourceFile, name: string): string[] {
    const [, list = ''] = new RegExp(`\\b${name} = \\[([^\\]]*)\\]`).exec(file.text) ?? [];
    return [...list.matchAll(/'([^']+)'/g)].map(([, text = '']) => text);
  }

  /** Events with the names of what their detail holds. */
  function detailsOf(file: ts.SourceFile): Map<string, string[]> {
    const detail = file.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === 'AnnalsEventDetail');
    const signatures = detail?.members.filter(ts.isPropertySignature) ?? [];
    return new Map(
      signatures.map(({ name, type }) => [
        name.getText().slice(1, -1),
        type && ts.isTypeLiteralNode(type) ? type.members.map((member) => member.name?.getText() ?? '') : [],
      ]),
    );
  }
});

describe('the look', () => {
  it('has all custom properties, and no others', () => {
    const defined = [...read('src/styles/tokens.css').matchAll(/^ {4}(--annals-[\w-]+):/gm)].map(([, name]) => name);
    expect(codes(tables(section('Look')).flat().map(([first]) => first).join(' ')).sort()).toEqual(defined.sort());
  });

  it('has all layers, in their order', () => {
    const [, order = ''] = /@layer ([^;{]+);/.exec(read('src/styles/layers.css')) ?? [];
    expect(codes(section('Look')).filter((code) => /^annals\.\w+$/.test(code))).toEqual(order.split(', '));
  });
});

describe('the package', () => {
  it('is packed under the name that is installed', () => {
    expect(fences(section('Add it to your site'), 'sh')[0]).toContain(`/${manifest.name}-${manifest.version}.tgz`);
  });

  it('has these modules, and no others', () => {
    const modules = Object.keys(manifest.exports).filter((name) => name !== './package.json');
    const said = codes(section('Modules')).filter((code) => code.startsWith('astro-annals'));
    expect(said.sort()).toEqual(modules.map((name) => name.replace(/^\./, 'astro-annals')).sort());
  });

  it('has every script that is named', () => {
    const named = [...`${readme}${contributing}`.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('has its scripts explained to contributors', () => {
    const unsaid = Object.keys(manifest.scripts).filter((name) => !new RegExp(`npm (?:run )?${name}\\b(?!:)`).test(contributing));
    // npm runs it by itself.
    expect(unsaid).toEqual(['prepack']);
  });
});

describe('links', () => {
  const texts = [
    ['README.md', readme],
    ['CONTRIBUTING.md', contributing],
    ['CHANGELOG.md', read('CHANGELOG.md')],
  ] as const;

  it.each(texts)('of %s lead to files that exist', (_file, text) => {
    const targets = linksOf(text).filter((to) => !/^(?:https?:|#)/.test(to));
    expect(targets.filter((to) => !existsSync(join(root, to.replace(/#.*$/, ''))))).toEqual([]);
  });

  it.each(texts)('of %s into itself lead to headings', (_file, text) => {
    const slugger = new GithubSlugger();
    const slugs = [...withoutBlocks(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slugger.slug(heading));
    expect(linksOf(text).filter((to) => to.startsWith('#') && !slugs.includes(to.slice(1)))).toEqual([]);
  });

  function linksOf(text: string): string[] {
    const written = withoutBlocks(text).replace(/`[^`\n]*`/g, '');
    return [...written.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)].map(([, link, src]) => link ?? src ?? '');
  }
});
