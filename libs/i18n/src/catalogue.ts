import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Language } from './language.js';

/** A namespace's messages, flattened: `letters.acknowledgement.subject` → ICU message. */
type Catalogue = Map<string, string>;

const FOLDER = new URL('../catalogues/', import.meta.url);
const read = new Map<string, Catalogue>();

/** Reads `<namespace>/<language>.json` once. An unknown namespace is an empty catalogue. */
export function catalogueOf(namespace: string, language: Language): Catalogue {
  const key = `${namespace}/${language}`;
  let catalogue = read.get(key);
  if (!catalogue) {
    const file = new URL(`${key}.json`, FOLDER);
    catalogue = new Map(existsSync(file) ? flatten(JSON.parse(readFileSync(file, 'utf8'))) : []);
    read.set(key, catalogue);
  }
  return catalogue;
}

/** Every namespace that has a folder. */
export function namespaces(): string[] {
  return readdirSync(FOLDER).sort();
}

function flatten(node: Record<string, unknown>, path = ''): Array<[string, string]> {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? flatten(value as Record<string, unknown>, `${path}${name}.`)
      : [[path + name, String(value)] as [string, string]],
  );
}
