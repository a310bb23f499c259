import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { ConfigurationFault } from '@app/config';
import pg from 'pg';
import type { BytesBeside } from './bytes-beside.js';
import { CopiedBytes } from './copied-bytes.js';
import { type CopyHead, type CopyLine, type CopyTail, FORMAT } from './copy-format.js';
import { migrationsOf, rowsOf, tablesOf, Tally } from './tables.js';
import { withoutForeignKeys } from './without-foreign-keys.js';

const AT_A_TIME = 500;
/** Filled by migrating, and equal on both sides, which is checked. */
const OF_THE_SCHEMA = 'migration';

/**
 * Fills a migrated, empty database from a copy: all of it or nothing, and only when every table then has the rows and the sum that the
 * copy names, and every file that rows name lies where files lie. Letters that were sent stay sent; what was in hand goes out again under the same Message-ID once its lease is over.
 * ConfigurationFault in a sentence: not a copy, cut off, of another schema, or a database with rows.
 */
export async function restore(databaseUrl: string, file: string, beside?: BytesBeside): Promise<CopyTail> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'forum restore' });
  const files = new CopiedBytes(beside);
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'; begin`);
    await mustBeEmpty(client);
    const tail = await withoutForeignKeys(client, () => load(client, file, files));
    await mustBeEqual(client, tail);
    files.mustBeEqual(tail);
    if (tail.gone.length > 0) await beside?.forget(client, tail.gone);
    await client.query('commit');
    return tail;
  } catch (fault) {
    await files.takeBack();
    throw fault;
  } finally {
    await client.end();
  }
}

async function mustBeEmpty(client: pg.Client): Promise<void> {
  for (const table of await tablesOf(client)) {
    if (table === OF_THE_SCHEMA) continue;
    const { rows } = await client.query(`select 1 from ${pg.escapeIdentifier(table)} limit 1`);
    if (rows.length > 0) throw new ConfigurationFault(`the database is not empty (${table}): restore into a new one`);
  }
}

async function load(client: pg.Client, file: string, files: CopiedBytes): Promise<CopyTail> {
  let table: Filling | undefined;
  let tail: CopyTail | undefined;
  for await (const line of linesOf(file)) {
    if ('head' in line) await mustFit(client, line.head);
    else if ('row' in line) await table!.add(line.row);
    else if ('bytes' in line) await files.add(line.bytes);
    else {
      await table?.end();
      await files.end();
      if ('file' in line) await files.begin(line.file);
      else if ('table' in line) table = new Filling(client, line.table);
      else tail = line.tail;
    }
  }
  if (!tail) throw new ConfigurationFault(`the copy ${file} was cut off: its end is missing`);
  for (const { sequence, last } of tail.sequences)
    if (last !== undefined)
      await client.query(`select setval($1::regclass, $2)`, [pg.escapeIdentifier(sequence), last]);
  return tail;
}

async function* linesOf(file: string): AsyncGenerator<CopyLine> {
  const bytes = createReadStream(file);
  const unpacked = createGunzip();
  bytes.on('error', (fault) => unpacked.destroy(fault));
  try {
    for await (const line of createInterface({ input: bytes.pipe(unpacked), crlfDelay: Infinity }))
      yield JSON.parse(line) as CopyLine;
  } catch (fault) {
    const { code, name, message } = fault as NodeJS.ErrnoException;
    const isOurs = name === 'SyntaxError' || code?.startsWith('Z_') || code === 'ENOENT' || code === 'EACCES';
    throw isOurs ? new ConfigurationFault(`the copy ${file} cannot be read (${code ?? message})`) : fault;
  }
}

async function mustFit(client: pg.Client, { format, migrations }: CopyHead): Promise<void> {
  if (format !== FORMAT)
    throw new ConfigurationFault(`the copy has the format ${format}; this release reads ${FORMAT}`);
  const here = await migrationsOf(client);
  if (migrations.join() === here.join()) return;
  throw new ConfigurationFault(
    `the copy was made with ${migrations.length} migrations up to ${migrations.at(-1)}, the database has ${here.length} up to ${here.at(-1)}: ` +
      'restore it with the release that made it, then bring it up to date',
  );
}

/** Puts the rows of one table in, some hundred at a time. */
class Filling {
  private waiting: string[] = [];

  constructor(
    private readonly client: pg.Client,
    private readonly table: string,
  ) {}

  async add(row: string): Promise<void> {
    if (this.table === OF_THE_SCHEMA) return;
    this.waiting.push(row);
    if (this.waiting.length === AT_A_TIME) await this.end();
  }

  async end(): Promise<void> {
    if (this.waiting.length === 0) return;
    const name = pg.escapeIdentifier(this.table);
    await this.client.query(
      `insert into ${name} overriding system value
       select (parsed).* from (select text::${name} as parsed from unnest($1::text[]) as text offset 0) once`,
      [this.waiting],
    );
    this.waiting = [];
  }
}

async function mustBeEqual(client: pg.Client, { tables }: CopyTail): Promise<void> {
  for (const { table, rows, sha256 } of tables) {
    if (table === OF_THE_SCHEMA) continue; // its times are those of this database
    const tally = new Tally();
    for await (const some of rowsOf(client, table)) for (const row of some) tally.add(row);
    if (tally.rows !== rows || tally.sha256() !== sha256)
      throw new ConfigurationFault(`the copy is damaged: the rows of ${table} are not those that were written`);
  }
}
