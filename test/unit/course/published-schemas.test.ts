/**
 * The same documents against the schemas that the standards have published.
 * Those lie in a folder outside of the house, which `ANNALS_SCHEMAS` names:
 * see `schemas/README.md`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { cartridgeManifest, webLink, type CartridgeVersion } from '../../../src/course/common-cartridge.ts';
import { scormManifest } from '../../../src/course/scorm-manifest.ts';
import { cartridge } from './cartridge.ts';
import { faultsIn } from './valid.ts';

const folder = process.env.ANNALS_SCHEMAS;

/** What XML itself allows everywhere: its own schema, which the others name differently, is not of their publishers. */
const xml = ['xml.xsd', 'ims_xml.xsd'].map((fileName) => ({
  fileName,
  contents:
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/><xs:attribute name="base" type="xs:anyURI"/><xs:attribute name="space" type="xs:NCName"/></xs:schema>',
}));

/** The published schemas, each of which finds those that it needs beside it. */
const published = folder
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.xsd') && !xml.some(({ fileName }) => fileName === basename(file)))
      .map((file) => ({
        fileName: basename(file),
        contents: readFileSync(join(folder, file), 'utf8').replace(/(schemaLocation\s*=\s*")(?:[^"]*\/)?([^"/]+\.xsd")/g, '$1$2'),
      }))
  : [];

/** What the schemas of these names say of a document. */
async function publishedFaults(document: string, names: readonly string[]): Promise<string[]> {
  const imports = names.map((name) => {
    const target = /targetNamespace\s*=\s*"([^"]*)"/.exec(published.find(({ fileName }) => fileName === name)?.contents ?? '')?.[1];
    if (target === undefined) throw new Error(`${folder} has no ${name}`);
    return `<xs:import namespace="${target}" schemaLocation="${name}"/>`;
  });
  const together = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  const { errors } = await validateXML({ xml: [{ fileName: 'document.xml', contents: document }], schema: [{ fileName: 'together.xsd', contents: together }], preload: [...published, ...xml] });
  return errors.map(({ message }) => message);
}

const cartridgeSchemas = (version: CartridgeVersion) => [`ccv${version.replace('.', 'p')}_imscp_v1p2_v1p0.xsd`];
const scormSchemas = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'];
const scorm = scormManifest({ identifier: 'annals-1', title: 'Bicycles & <wheels>' });

/** A document with one of its parts left out, twice, or beside its place. */
function changed(document: string): fc.Arbitrary<string> {
  const parts = [...document.matchAll(/ [\w:]+="[^"]*"|<(\w[\w:]*)[^>]*>[^<]*<\/\1>|<[^>]+\/>/g)].map(({ 0: text, index }) => ({ text, index }));
  return fc.tuple(fc.constantFrom(...parts), fc.constantFrom<'out' | 'twice' | 'moved'>('out', 'twice', 'moved'), fc.constantFrom(...parts)).map(([{ text, index }, how, other]) => {
    const without = document.slice(0, index) + document.slice(index + text.length);
    if (how === 'out') return without;
    if (how === 'twice') return document.slice(0, index) + text + document.slice(index);
    return without.replace(other.text, other.text + text);
  });
}

describe.skipIf(!folder)('the schemas that the standards have published', () => {
  it.each(['1.1', '1.3'] as const)('allow the manifest and the link of a Common Cartridge %s', async (version) => {
    const { publisher: _publisher, description: _description, ...least } = cartridge;
    for (const manifest of [cartridge, least]) expect(await publishedFaults(cartridgeManifest({ ...manifest, version }), cartridgeSchemas(version))).toEqual([]);
    const mark = `v${version.replace('.', 'p')}`;
    expect(await publishedFaults(webLink({ version, title: 'Wheels', address: 'https://example.org/?a=1&b=2' }), [`cc${mark}_imswl_${mark}.xsd`])).toEqual([]);
  });

  it('allow the manifest of SCORM 1.2', async () => {
    expect(await publishedFaults(scorm, scormSchemas)).toEqual([]);
  });

  it.each([
    ['Common Cartridge 1.1', 'common-cartridge', '1.1', cartridgeManifest({ ...cartridge, version: '1.1' }), cartridgeSchemas('1.1')],
    ['Common Cartridge 1.3', 'common-cartridge', '1.3', cartridgeManifest(cartridge), cartridgeSchemas('1.3')],
    ['SCORM 1.2', 'scorm', undefined, scorm, scormSchemas],
  ] as const)('allow whatever our own grammar of %s allows', async (_name, grammar, version, document, schemas) => {
    const tally = { refused: 0, allowed: 0 };
    await fc.assert(
      fc.asyncProperty(changed(document), async (other) => {
        const own = await faultsIn(other, grammar, version);
        tally[own.length > 0 ? 'refused' : 'allowed']++;
        if (own.length === 0) expect(await publishedFaults(other, schemas)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(tally.refused).toBeGreaterThan(10);
  }, 600_000);
});
