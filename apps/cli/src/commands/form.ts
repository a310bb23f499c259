import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { fieldsAsked } from '@app/forms';
import { PARTICIPANT, putForm, type RegistrationForm } from '@app/registration';
import { editionMeant } from '../edition-meant.js';
import { readJsonFile } from '../read-json-file.js';
import { withRooms } from '../with-rooms.js';

interface Options {
  edition?: string;
  category: string;
}

export function addForm(forum: Command): void {
  forum
    .command('form')
    .description('Check a JSON file with the questions of a category and make it the newest version of its form.')
    .argument('<file>', 'sections and fields, see docs/forms.md')
    .option('--edition <code>', 'default: the current edition')
    .option('--category <code>', 'whom these questions are for', PARTICIPANT)
    .action(async (path: string, options: Options) => {
      const definition = await readJsonFile(path);
      await withRooms((app) => takeForm(app, definition, options));
    });
}

async function takeForm(app: INestApplicationContext, definition: unknown, options: Options): Promise<void> {
  const database = app.get(DataSource);
  const edition = await editionMeant(database, options.edition);
  const { category } = options;
  const by = systemActor('forum form');
  const form = await inTransaction(database, (tx) => putForm(tx, edition.id, { category, definition }, by, new Date()));
  console.log(sentenceFor(form, edition.code));
}

function sentenceFor({ category, version, definition }: RegistrationForm, edition: string): string {
  const count = (when: Parameters<typeof fieldsAsked>[1]) => fieldsAsked(definition, when).length;
  return (
    `Version ${version} of the form for ${category} in ${edition}: ${count('registration')} questions when registering, ` +
    `${count('later')} later, ${count('expression-of-interest')} to express interest.`
  );
}
