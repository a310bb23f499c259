import { readFileSync } from 'node:fs';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { putForm, STARTING_CATEGORIES, STARTING_FORM } from '@app/registration';
import { LOADER } from './programme/write-programme.js';

/** Categories whose own questions stand in a file. */
const ASK_MORE = ['participant', 'media'];

/** What the categories of the demonstration ask: the question that every edition begins with, and their own. */
export async function writeForms(tx: Transaction, edition: Edition, now: Date): Promise<void> {
  for (const { code: category } of STARTING_CATEGORIES) {
    const sections = [...(ASK_MORE.includes(category) ? ownSections(category) : []), ...STARTING_FORM.sections];
    await putForm(tx, edition.id, { category, definition: { sections }, seen: 0 }, LOADER, now);
  }
}

function ownSections(category: string): object[] {
  const file = new URL(`./forms/${category}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { sections: object[] }).sections;
}
