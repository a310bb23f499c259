import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '@app/config';
import { backUp } from '@app/database';
import { bytesAt, bytesBeside } from '@app/files';
import { withDatabase } from '../our-database.js';

export function addBackup(forum: Command): void {
  forum
    .command('backup')
    .description(
      'Copy every row and every file that rows name to a file, all as of one moment, while the forum goes on. Keep it as safe as the database.',
    )
    .argument('<file>', 'written anew; only its owner may read it')
    .action(async (path: string) => {
      const file = resolve(path);
      const copy = (databaseUrl: string, config: Config) =>
        backUp(databaseUrl, file, { beside: bytesBeside(bytesAt(config)) });
      const { tables, files, gone, damaged } = await withDatabase(copy, { asItIs: true });
      const rows = tables.reduce((sum, each) => sum + each.rows, 0);
      console.log(`${rows} rows of ${tables.length} tables and ${files.length} files are in ${file}.`);
      if (gone.length > 0) console.warn(`Not there, and so not copied: ${gone.join(', ')}.`);
      if (damaged.length > 0) console.warn(`Not as they were written, copied all the same: ${damaged.join(', ')}.`);
    });
}
