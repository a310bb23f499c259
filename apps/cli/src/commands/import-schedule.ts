import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { ConfigurationFault } from '@app/config';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import {
  importIf,
  importSchedule,
  readSchedule,
  type ImportedSchedule,
  type ImportWishes,
  type ScheduleFile,
} from '@app/programme';
import { LANGUAGES, type Language } from '@app/i18n';
import { editionMeant } from '../edition-meant.js';
import { languageMeant } from '../language-meant.js';
import { withRooms } from '../with-rooms.js';
import { scheduleReport } from './schedule-report.js';

interface Options extends ImportWishes {
  edition?: string;
  dryRun?: boolean;
  language: Language;
}

const BY = systemActor('forum import-schedule');

export function addImportSchedule(forum: Command): void {
  forum
    .command('import-schedule')
    .description(
      'Take the sessions of a schedule.xml, schedule.json or CSV as drafts, placed where the edition has the room and the day, each once by its guid or id, and say what became of each.',
    )
    .argument('<file>', 'columns of a CSV: docs/interchange.md')
    .option('--edition <code>', 'default: the current edition')
    .option('--dry-run', 'say what would become of each, and write nothing')
    .option('--add-rooms', 'add rooms of the file that the edition lacks')
    .option('--add-terms', 'add types and tracks of the file that the edition’s lists lack')
    .option('--with-persons', 'take the names of the file as panel members; else they are left behind')
    .option('--type <name>', 'type of sessions whose file names none')
    .option('--language <language>', `of the report: ${LANGUAGES.join(', ')}`, languageMeant, 'en')
    .action(async (path: string, options: Options) => {
      const file = readSchedule(await bytesOf(path));
      await withRooms((app) => takeSchedule(app, file, options));
    });
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (fault) {
    throw new ConfigurationFault(`the file ${path} cannot be read (${(fault as NodeJS.ErrnoException).code})`);
  }
}

async function takeSchedule(app: INestApplicationContext, file: ScheduleFile, options: Options): Promise<void> {
  const database = app.get(DataSource);
  const edition = await editionMeant(database, options.edition);
  const take = (tx: Transaction) => importSchedule(tx, edition, file, options, BY, new Date());
  const { imported } = await importIf(database, take, async () => !options.dryRun);
  console.log(reportOf(imported, file, edition, options).join('\n'));
}

function reportOf(imported: ImportedSchedule, file: ScheduleFile, edition: Edition, options: Options): string[] {
  const { dryRun = false, language } = options;
  return scheduleReport(imported, file, edition, { isTrial: dryRun, language });
}
