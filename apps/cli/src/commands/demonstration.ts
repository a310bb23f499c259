import type { Command } from 'commander';
import { loadDemonstration } from '../demonstration/load-demonstration.js';
import { withRooms } from '../with-rooms.js';

export function addDemonstration(forum: Command): void {
  forum
    .command('demonstration')
    .description('Make the demonstration edition wsis2027. “start” does so by itself when there is no edition yet.')
    .action(() =>
      withRooms(async (app) => {
        const { names, code } = await loadDemonstration(app, new Date());
        console.log(`${names.en} (${code}) is made.`);
      }),
    );
}
