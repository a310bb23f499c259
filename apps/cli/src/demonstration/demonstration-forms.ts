import { readFileSync } from 'node:fs';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { putForm } from '@app/registration';
import { LOADER } from './programme/write-programme.js';

const CATEGORIES = ['participant', 'media'];

/** What the categories of the demonstration ask beyond the shortest form. */
export async function writeForms(tx: Transaction, edition: Edition, now: Date): Promise<void> {
  for (const category of CATEGORIES) {
    const file = new URL(`./forms/${category}.json`, import.meta.url);
    const definition: unknown = JSON.parse(readFileSync(file, 'utf8'));
    await putForm(tx, edition.id, { category, definition, seen: 0 }, LOADER, now);
  }
}
