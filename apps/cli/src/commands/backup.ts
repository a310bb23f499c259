import { resolve } from 'node:path';
import type { Command } from 'commander';
import { backUp } from '@app/database';
import { withDatabase } from '../our-database.js';

export function addBackup(forum: Command): void {
  forum
    .command('backup')
    .description(
      'Copy every row to a file, all as of one moment, while the forum goes on. Keep it as safe as the database.',
    )
    .argument('<file>', 'written anew; only its owner may read it')
    .action(async (path: string) => {
      const file = resolve(path);
      const { tables } = await withDatabase((databaseUrl) => backUp(databaseUrl, file), { asItIs: true });
      const rows = tables.reduce((sum, each) => sum + each.rows, 0);
      console.log(`${rows} rows of ${tables.length} tables are in ${file}.`);
    });
}
