import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { CALL_KINDS, isCallKind, NoSuchCall, putCallForm, readCall } from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { fieldsAsked } from '@app/forms';
import { PARTICIPANT, putForm, type RegistrationForm } from '@app/registration';
import { editionMeant } from '../edition-meant.js';
import { readJsonFile } from '../read-json-file.js';
import { withRooms } from '../with-rooms.js';

interface Options {
  edition?: string;
  category: string;
  call?: string;
}

export function addForm(forum: Command): void {
  forum
    .command('form')
    .description(
      'Check a JSON file with questions and make it the newest form of a category, or of a call of the consultation.',
    )
    .argument('<file>', 'sections and fields, see docs/forms.md')
    .option('--edition <code>', 'default: the current edition')
    .option('--category <code>', 'whom these questions are for', PARTICIPANT)
    .option('--call <kind>', `instead: which call of the consultation asks them: ${CALL_KINDS.join(', ')}`)
    .action(async (path: string, options: Options) => {
      const definition = await readJsonFile(path);
      await withRooms((app) => takeForm(app, definition, options));
    });
}

async function takeForm(app: INestApplicationContext, definition: unknown, options: Options): Promise<void> {
  const database = app.get(DataSource);
  const edition = await editionMeant(database, options.edition);
  const { category, call } = options;
  const by = systemActor('forum form');
  if (call !== undefined) return takeCallForm(database, edition, call, definition);
  const form = await inTransaction(database, (tx) => putForm(tx, edition.id, { category, definition }, by, new Date()));
  console.log(sentenceFor(form, edition.code));
}

async function takeCallForm(database: DataSource, edition: Edition, kind: string, definition: unknown): Promise<void> {
  if (!isCallKind(kind)) throw new NoSuchCall();
  const form = await inTransaction(database, async (tx) => {
    const call = await readCall(tx, edition.id, kind);
    return putCallForm(tx, call, { definition }, systemActor('forum form'), new Date());
  });
  const questions = fieldsAsked(form.definition, 'registration').length;
  console.log(`Version ${form.version} of the form for the call ${kind} in ${edition.code}: ${questions} questions.`);
}

function sentenceFor({ category, version, definition }: RegistrationForm, edition: string): string {
  const count = (when: Parameters<typeof fieldsAsked>[1]) => fieldsAsked(definition, when).length;
  return (
    `Version ${version} of the form for ${category} in ${edition}: ${count('registration')} questions when registering, ` +
    `${count('later')} later, ${count('expression-of-interest')} to express interest.`
  );
}
