import { Notifications } from '@app/database';
import { Injectable, Optional, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { memoryOf } from './known-programmes.js';
import { PROGRAMME_CHANNEL } from './programme-revision.js';
import type { PublicProgramme } from './public-programme.js';
import { readPublicProgramme } from './public-programme.queries.js';

/** How long this process may show an old programme if every notice of a change was missed. */
const LOOK_EVERY_MS = 5_000;

/**
 * Public programmes, read once per change and process. Forgotten by a change that this process makes, by PostgreSQL's notice of
 * another's, and by a look at the revisions every five seconds; asking costs no query as long as nothing changed.
 */
@Injectable()
export class PublicProgrammes implements OnModuleInit, OnModuleDestroy {
  private readonly revisions = new WeakMap<Promise<PublicProgramme>, number>();
  private looking?: NodeJS.Timeout;

  constructor(
    private readonly database: DataSource,
    @Optional() private readonly notifications?: Notifications,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.notifications?.listen(PROGRAMME_CHANNEL, (editionId) => this.forget(editionId));
    this.looking = setInterval(() => void this.look().catch(() => this.forget('')), LOOK_EVERY_MS);
    this.looking.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.looking);
  }

  programmeOf(editionId: string): Promise<PublicProgramme> {
    const memory = memoryOf(this.database);
    const known = memory.get(editionId);
    if (known) return known;
    const read = readPublicProgramme(this.database, editionId);
    memory.set(editionId, read);
    read.then(
      ({ revision }) => this.revisions.set(read, revision),
      () => memory.delete(editionId),
    );
    return read;
  }

  /** The revision in memory, at once; undefined when the programme must be read first. */
  presentRevision(editionId: string): number | undefined {
    const known = memoryOf(this.database).get(editionId);
    return known && this.revisions.get(known);
  }

  /** Forgets what is no longer the present revision. */
  async look(): Promise<void> {
    const memory = memoryOf(this.database);
    const known = await Promise.all(memory.values());
    if (known.length === 0) return;
    const rows: Array<{ id: string; revision: string }> = await this.database.query(
      `select edition_id as id, revision from programme_revision where edition_id = any($1)`,
      [known.map((programme) => programme.editionId)],
    );
    const revisions = new Map(rows.map(({ id, revision }) => [id, Number(revision)]));
    for (const { editionId, revision } of known) {
      if ((revisions.get(editionId) ?? 0) !== revision) memory.delete(editionId);
    }
  }

  /** An empty id means: perhaps anything. */
  private forget(editionId: string): void {
    if (editionId === '') memoryOf(this.database).clear();
    else memoryOf(this.database).delete(editionId);
  }
}
