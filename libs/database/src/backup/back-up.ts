import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import type { BytesBeside } from './bytes-beside.js';
import { type CopyLine, type CopyTail, FORMAT } from './copy-format.js';
import { migrationsOf, rowsOf, sequencesOf, tablesOf, Tally } from './tables.js';

export interface BackupOptions {
  /** Only to show that tests would notice: every statement sees a moment of its own. */
  withoutSnapshot?: boolean;
  /** Files that rows name. */
  beside?: BytesBeside;
}

/**
 * Writes a copy of every row to `file` (readable by its owner only) while the forum goes on: all tables as they were at one moment.
 * The file appears when it is whole. It holds personal data and links that were not sent yet.
 */
export async function backUp(databaseUrl: string, file: string, options: BackupOptions = {}): Promise<CopyTail> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'forum backup' });
  await client.connect();
  const unfinished = `${file}.unfinished`;
  const copy = new Copy(client, options.beside);
  try {
    await client.query(
      `set timezone = 'UTC'; begin isolation level ${options.withoutSnapshot ? 'read committed' : 'repeatable read'} read only`,
    );
    await pipeline(
      Readable.from(copy.lines(), { objectMode: true }),
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { mode: 0o600, flags: 'w' }),
    );
    await rename(unfinished, file);
    return copy.tail;
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  } finally {
    await client.end();
  }
}

class Copy {
  readonly tail: CopyTail = { tables: [], sequences: [], files: [], gone: [], damaged: [] };

  constructor(
    private readonly client: pg.Client,
    private readonly beside?: BytesBeside,
  ) {}

  async *lines(): AsyncGenerator<string> {
    const { rows } = await this.client.query('select now() as at');
    yield text({
      head: { format: FORMAT, madeAt: rows[0].at.toISOString(), migrations: await migrationsOf(this.client) },
    });
    for (const table of await tablesOf(this.client)) yield* this.tableLines(table);
    const named = (await this.beside?.named(this.client)) ?? [];
    for (const file of named) yield* this.fileLines(file);
    this.tail.sequences = await sequencesOf(this.client);
    yield text({ tail: this.tail });
  }

  private async *fileLines({ id, sha256 }: { id: string; sha256: string }): AsyncGenerator<string> {
    const bytes = await this.beside!.open(id);
    if (!bytes) return void this.tail.gone.push(id);
    yield text({ file: id });
    const hash = createHash('sha256');
    let count = 0;
    for await (const chunk of bytes) {
      hash.update(chunk);
      count += chunk.length;
      yield text({ bytes: Buffer.from(chunk).toString('base64') });
    }
    const read = hash.digest('hex');
    this.tail.files.push({ id, bytes: count, sha256: read });
    if (read !== sha256) this.tail.damaged.push(id);
  }

  private async *tableLines(table: string): AsyncGenerator<string> {
    yield text({ table });
    const tally = new Tally();
    for await (const rows of rowsOf(this.client, table)) {
      for (const row of rows) tally.add(row);
      yield rows.map((row) => text({ row })).join('');
    }
    this.tail.tables.push({ table, rows: tally.rows, sha256: tally.sha256() });
  }
}

/** Node's line reader also ends a line at the two separators of Unicode, which JSON may hold as they are. */
function text(line: CopyLine): string {
  const json = JSON.stringify(line).replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'));
  return `${json}\n`;
}
