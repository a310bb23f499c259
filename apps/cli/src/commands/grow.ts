import { type Command, InvalidArgumentError } from 'commander';
import { DataSource } from 'typeorm';
import { NoSuchEdition, readEditionByCode } from '@app/edition';
import { DEMONSTRATION_CODE } from '../demonstration/demonstration-edition.js';
import { growRegistrations } from '../demonstration/grow-registrations.js';
import { withRooms } from '../with-rooms.js';

export function addGrow(forum: Command): void {
  forum
    .command('grow')
    .description('Add invented registrations to a demonstration edition, to try it at its full size.')
    .option('--registrations <number>', 'how many there are in the end', wholeNumber, 50_000)
    .option('--edition <code>', 'a demonstration edition', DEMONSTRATION_CODE)
    .action((options: { registrations: number; edition: string }) =>
      withRooms(async (app) => {
        const database = app.get(DataSource);
        const edition = await readEditionByCode(database, options.edition);
        if (!edition) throw new NoSuchEdition(options.edition);
        const count = await growRegistrations(database, edition, options.registrations, new Date());
        console.log(`${edition.shortName} (${edition.code}) has ${count} registrations.`);
      }),
    );
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number of at most six digits.');
  return Number(text);
}
