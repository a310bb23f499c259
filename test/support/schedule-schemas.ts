import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

/** What libxml2 finds wrong with a file by an XSD; empty when it is valid. */
export async function xsdFaults(xml: string, xsdPath: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'schedule.xml', contents: xml }],
    schema: [readFileSync(xsdPath, 'utf8')],
    maxMemoryPages: 4096,
  });
  return valid ? [] : errors.map(({ message }) => message);
}

/** What ajv finds wrong with a document by a JSON schema (draft 06, with formats); empty when it is valid. */
export function jsonFaults(document: unknown, schemaPath: string): string[] {
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addFormat('color', true);
  const check = ajv.compile(schema);
  return check(document) ? [] : check.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
