import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { importSessions } from '@app/programme';
import { editionMeant } from '../edition-meant.js';
import { withRooms } from '../with-rooms.js';
import { readJsonFile } from '../read-json-file.js';
import { importReport } from './import-report.js';

export function addImportSessions(forum: Command): void {
  forum
    .command('import-sessions')
    .description(
      'Take sessions of a JSON file as unscheduled drafts, each once by its id, and say what became of each.',
    )
    .argument('<file>', 'a list of records, or an object that holds one as "sessions"')
    .option('--edition <code>', 'default: the current edition')
    .action(async (path: string, options: { edition?: string }) => {
      const file = await readJsonFile(path);
      await withRooms((app) => takeSessions(app, file, options.edition));
    });
}

async function takeSessions(app: INestApplicationContext, file: unknown, code: string | undefined): Promise<void> {
  const database = app.get(DataSource);
  const edition = await editionMeant(database, code);
  const by = systemActor('forum import-sessions');
  const records = await inTransaction(database, (tx) => importSessions(tx, edition, file, by, new Date()));
  console.log(importReport(records, edition).join('\n'));
}
