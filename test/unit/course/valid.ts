import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { CartridgeVersion } from '../../../src/course/common-cartridge.ts';

/** What a grammar of `schemas/` finds wrong in a document, and identifiers that stand for two things or for nothing, which xmllint does not look for. */
export async function faultsIn(xml: string, grammar: 'scorm' | 'common-cartridge' | 'web-link', version: CartridgeVersion = '1.3'): Promise<string[]> {
  const written = await readFile(join(import.meta.dirname, 'schemas', `${grammar}.rng`), 'utf8');
  // Of a cartridge, 1.1 has other names for the same, and roles without the vocabulary that they are from.
  const schema = version === '1.3' ? written : written.replaceAll('v1p3', 'v1p1').replaceAll('1.3.0', '1.1.0').replace('<element name="source"><value>LOMv1.0</value></element>', '');
  const { errors } = await validateXML({ xml: [{ fileName: 'manifest.xml', contents: xml }], schema: [schema], extension: 'relaxng' });
  const ids = valuesOf(xml, 'identifier');
  return [
    ...errors.map(({ message }) => message),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands for two things`),
    ...[...valuesOf(xml, 'identifierref'), ...valuesOf(xml, 'default')].filter((id) => !ids.includes(id)).map((id) => `${id} stands for nothing`),
  ];
}

export function valuesOf(xml: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}
