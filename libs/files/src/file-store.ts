import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { inTransaction } from '@app/database';
import type { DataSource } from 'typeorm';
import type { BytePlace } from './byte-place.js';
import { Measured, type Taken } from './measured.js';
import { troubleOf } from './trouble.js';

/** Bytes that lie there and belong to nobody yet: `keepFile` gives them to somebody. */
export interface PutFile {
  id: string;
  mediaType: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}

/** Whoever puts a file keeps it within two hours, or it is taken for left behind. */
const KEPT_WITHIN = 2 * 3_600_000;

/**
 * Files: rows in PostgreSQL, bytes in one place (`bytesAt`). First a row says that bytes will come (`loose_file`), then the bytes
 * come, then `keepFile` makes them somebody's in the transaction of the cause. Killed anywhere between, `removeLooseBytes` finds them.
 */
export class FileStore {
  private readonly log = new Logger('Files');

  constructor(
    private readonly database: DataSource,
    readonly place: BytePlace,
  ) {}

  /**
   * Takes a stream in, never as a whole in memory. Refuses `files.empty`, `files.too-big`, `files.kind-unknown`, `files.full`,
   * `files.away`; then nothing of it is left, as when the source fails.
   */
  async put(source: AsyncIterable<Uint8Array>, taken: Taken, now: Date): Promise<PutFile> {
    const id = randomUUID();
    await this.database.query(`insert into loose_file (id, remove_at) values ($1, $2)`, [
      id,
      new Date(now.getTime() + KEPT_WITHIN),
    ]);
    const measured = new Measured(taken);
    try {
      await this.place.put(id, measured.of(source));
    } catch (fault) {
      await this.discard(id);
      throw this.told(fault);
    }
    return { id, mediaType: measured.mediaType!, bytes: measured.bytes, sha256: measured.sha256() };
  }

  /** The bytes of a file. Refuses `files.unknown`, `files.away`. Whoever takes the stream reads or destroys it. */
  async open(id: string): Promise<Readable> {
    try {
      return await this.place.open(id);
    } catch (fault) {
      throw this.told(fault);
    }
  }

  /** Removes what was put and will not be kept; what was kept after all stays. What fails here is found by the sweep. */
  async discard(id: string): Promise<void> {
    try {
      await inTransaction(this.database, async (tx) => {
        const loose = await tx.query<unknown[]>(`select id from loose_file where id = $1 for update`, [id]);
        if (loose.length === 0) return;
        await this.place.remove(id);
        await tx.query(`delete from loose_file where id = $1`, [id]);
      });
    } catch (fault) {
      this.log.warn(`a file that is not kept remains for a while: ${(fault as Error).message}`);
    }
  }

  private told(fault: unknown): unknown {
    const trouble = troubleOf(fault);
    if (trouble) this.log.error(`${trouble.code}: ${(fault as Error).message}`);
    return trouble ?? fault;
  }
}
