import { type Command, InvalidArgumentError } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { copyConsultation } from '@app/consultation';
import { inTransaction } from '@app/database';
import { createEdition, readRooms, type Edition } from '@app/edition';
import { formatDaySpan } from '@app/i18n';
import { systemActor } from '@app/identity';
import { takeOverConflictRules } from '@app/programme';
import { openRegistration, seatsOf, STARTING_SEATS } from '@app/registration';
import { withRooms } from '../with-rooms.js';

const BY = systemActor('forum create-edition');

interface Options {
  name: string;
  from: string;
  to: string;
  zone?: string;
  copy?: string;
  city?: string;
  venue?: string;
  contact?: string;
  prefix?: string;
  current?: true;
  seats?: number;
}

export function addCreateEdition(forum: Command): void {
  forum
    .command('create-edition')
    .description('Make a real, empty edition, or a copy of an earlier one: its rooms, vocabularies, rules and staff.')
    .argument('<code>', 'what stands in its addresses, e.g. wsis2028')
    .requiredOption('--name <name>', 'e.g. "WSIS Forum 2028"')
    .requiredOption('--from <day>', 'first day, e.g. 2028-05-08')
    .requiredOption('--to <day>', 'last day, e.g. 2028-05-12')
    .option('--zone <zone>', 'time zone; default: that of the earlier edition, else Europe/Zurich')
    .option('--copy <edition>', 'code of the earlier edition')
    .option(
      '--seats <number>',
      `on-site seats; default: as many as the earlier edition, else ${STARTING_SEATS}`,
      wholeNumber,
    )
    .option('--city <city>')
    .option('--venue <venue>')
    .option('--contact <address>', 'e-mail address that letters name for questions')
    .option('--prefix <letters>', 'what registration numbers start with, e.g. WF28')
    .option('--current', 'the start page leads here from now on')
    .action((code: string, options: Options) => withRooms((app) => makeEdition(app, code, options)));
}

async function makeEdition(app: INestApplicationContext, code: string, options: Options): Promise<void> {
  const database = app.get(DataSource);
  const draft = {
    code,
    name: options.name,
    startsOn: options.from,
    endsOn: options.to,
    timeZone: options.zone,
    city: options.city === undefined ? undefined : { en: options.city },
    venue: options.venue,
    contactAddress: options.contact,
    numberPrefix: options.prefix,
    isCurrent: options.current,
  };
  const now = new Date();
  const edition = await inTransaction(database, async (tx) => {
    const made = await createEdition(tx, draft, BY, now, options.copy);
    if (options.copy !== undefined) await takeOverConflictRules(tx, options.copy, made.id);
    await openRegistration(tx, made.id, { seats: options.seats, copyOf: options.copy }, BY, now);
    if (options.copy !== undefined) await copyConsultation(tx, options.copy, made, now);
    return made;
  });
  const [rooms, seats] = [await readRooms(database, edition.id), await seatsOf(database, edition.id)];
  console.log(sayMade(edition, options.copy, rooms.length, seats.capacity));
}

function sayMade(edition: Edition, copyOf: string | undefined, rooms: number, seats: number): string {
  const days = formatDaySpan(edition.startsOn, edition.endsOn, 'en');
  const from = copyOf === undefined ? '' : ` It took ${rooms} rooms, vocabularies, rules and staff of ${copyOf}.`;
  return `${edition.names.en} (${edition.code}) is made: ${days}, ${edition.timeZone}, ${seats} on-site seats.${from}
Next: npm run forum -- invite NAME@EXAMPLE.ORG secretariat --edition ${edition.code}`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
