import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import type { Config } from '@app/config';
import { inTransaction } from '@app/database';
import { ROLES, SignInService, StaffService, systemActor } from '@app/identity';
import { LANGUAGES, type Language } from '@app/i18n';
import { editionMeant } from '../edition-meant.js';
import { languageMeant } from '../language-meant.js';
import { withRooms } from '../with-rooms.js';

interface Options {
  edition?: string;
  name?: string;
  language: Language;
}

export function addInvite(forum: Command): void {
  forum
    .command('invite')
    .description('Give somebody a role in an edition and write to them where to sign in.')
    .argument('<address>', 'e-mail address')
    .argument('<role>', ROLES.join(', '))
    .option('--edition <code>', 'default: the current edition')
    .option('--name <name>', 'shown to colleagues')
    .option('--language <language>', `of the letter: ${LANGUAGES.join(', ')}`, languageMeant, 'en')
    .action((address: string, role: string, options: Options) =>
      withRooms((app, config) => invite(app, config, { address, role, ...options })),
    );
}

async function invite(
  app: INestApplicationContext,
  config: Config,
  asked: Options & { address: string; role: string },
): Promise<void> {
  const database = app.get(DataSource);
  const edition = await editionMeant(database, asked.edition);
  const account = await inTransaction(database, (tx) =>
    app
      .get(StaffService)
      .invite(
        tx,
        { email: asked.address, name: asked.name, language: asked.language, role: asked.role, edition },
        systemActor('WSIS Forum'),
        new Date(),
      ),
  );
  console.log(`${account.email} has the role ${asked.role} in ${edition.names.en} (${edition.code}).`);
  if (config.mode === 'production') return;
  const path = await app.get(SignInService).linkFor(account.id, edition, account.language, '/console', new Date());
  console.log(`Sign in once, within thirty minutes: ${config.baseUrl}${path}`);
}
