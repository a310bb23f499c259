import type { Command } from 'commander';
import { readConfig } from '@app/config';
import { startForum } from '../start/start-forum.js';

export function addStart(forum: Command): void {
  forum
    .command('start')
    .description('Start the database, the API and the worker, and say where to look. Ctrl-C stops everything.')
    .action(() => startForum(readConfig()));
}
