import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import { LANGUAGES, type Language } from '@app/i18n';
import { systemActor } from '@app/identity';
import { importSessions } from '@app/programme';
import { editionMeant } from '../edition-meant.js';
import { languageMeant } from '../language-meant.js';
import { withRooms } from '../with-rooms.js';
import { readJsonFile } from '../read-json-file.js';
import { importReport } from './import-report.js';

interface Options {
  edition?: string;
  language: Language;
}

export function addImportSessions(forum: Command): void {
  forum
    .command('import-sessions')
    .description(
      'Take sessions of a JSON file as unscheduled drafts, each once by its id, and say what became of each.',
    )
    .argument('<file>', 'a list of records, or an object that holds one as "sessions"')
    .option('--edition <code>', 'default: the current edition')
    .option('--language <language>', `of the report: ${LANGUAGES.join(', ')}`, languageMeant, 'en')
    .action(async (path: string, options: Options) => {
      const file = await readJsonFile(path);
      await withRooms((app) => takeSessions(app, file, options));
    });
}

async function takeSessions(app: INestApplicationContext, file: unknown, options: Options): Promise<void> {
  const database = app.get(DataSource);
  const edition = await editionMeant(database, options.edition);
  const by = systemActor('forum import-sessions');
  const records = await inTransaction(database, (tx) => importSessions(tx, edition, file, by, new Date()));
  console.log(importReport(records, edition, options.language).join('\n'));
}
