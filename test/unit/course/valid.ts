import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** What a grammar of `schemas/` finds wrong in a document, and identifiers that stand for two things or for nothing, which xmllint does not look for. */
export async function faultsIn(xml: string, grammar: 'scorm' | 'common-cartridge' | 'web-link'): Promise<string[]> {
  const schema = await readFile(join(import.meta.dirname, 'schemas', `${grammar}.rng`), 'utf8');
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
