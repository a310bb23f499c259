import { resolve } from 'node:path';
import type { Command } from 'commander';
import { restore } from '@app/database';
import { bytesAt, bytesBeside } from '@app/files';
import { withDatabase } from '../our-database.js';

export function addRestore(forum: Command): void {
  forum
    .command('restore')
    .description('Fill an empty database from a file of "backup", all of it or nothing, and check every row.')
    .argument('<file>', 'made by the same release')
    .action(async (path: string) => {
      const file = resolve(path);
      const { tables, files } = await withDatabase((databaseUrl, config) =>
        restore(databaseUrl, file, bytesBeside(bytesAt(config))),
      );
      const rows = tables.reduce((sum, each) => sum + each.rows, 0);
      console.log(`${rows} rows of ${tables.length} tables and ${files.length} files are back, each as it was.`);
    });
}
