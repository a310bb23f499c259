import type { Command } from 'commander';
import { withDatabase } from '../our-database.js';

export function addMigrate(forum: Command): void {
  forum
    .command('migrate')
    .description('Bring the database up to date and end. Any number may run at once.')
    .action(() => withDatabase(async () => console.log('The database is up to date.')));
}
