import { inTransaction, type Transaction } from '@app/database';
import { type Edition, readEdition } from '@app/edition';
import { type TaskHand, type TaskWork, TaskWorks } from '@app/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isReachable, readAddressees } from './addressees.queries.js';
import { readChanges } from './parts.queries.js';
import { tellToday } from './tell-today.js';

/**
 * Finds out whom a release concerns, all at once: both sides of everybody's parts are one statement, the rows that come of it
 * another. What is about today goes first, without waiting for anybody.
 */
@Injectable()
export class CountingWork implements TaskWork {
  constructor(
    works: TaskWorks,
    @Inject(DataSource) private readonly database: DataSource,
  ) {
    works.add('count-notices', this);
  }

  async goOn(hand: TaskHand): Promise<void> {
    const edition = (await readEdition(this.database, hand.task.editionId!))!;
    await tellToday(this.database, edition, hand.now);
    await inTransaction(this.database, async (tx) => {
      if (!(await hand.holds(tx))) return;
      const [round] = await tx.query<Array<{ releaseId: string; state: string }>>(
        `select release_id as "releaseId", state from notice_round where task_id = $1 for update`,
        [hand.task.id],
      );
      if (round?.state === 'counting') await this.count(tx, edition, round.releaseId, hand.now);
      await hand.end(tx);
    });
  }

  private async count(tx: Transaction, edition: Edition, releaseId: string, now: Date): Promise<void> {
    const changes = await readChanges(tx, edition.id, now);
    const addressees = await readAddressees(tx, edition.id, [...changes.keys()], now);
    const rows = [...addressees.values()].map((to) => ({
      personId: to.personId,
      language: to.address === null ? (to.copies[0]?.language ?? to.language) : to.language,
      state: isReachable(to) ? 'due' : 'by-hand',
      differences: changes.get(to.personId),
    }));
    await tx.query(
      `insert into notice (release_id, person_id, language, state, differences)
       select $1, "personId", language, state, differences
       from jsonb_to_recordset($2::jsonb) as row ("personId" uuid, language text, state text, differences jsonb)`,
      [releaseId, JSON.stringify(rows)],
    );
    await tx.query(
      `update notice_round set state = $2, ended_at = $3, version = version + 1 where release_id = $1`,
      rows.length === 0 ? [releaseId, 'sent', now] : [releaseId, 'open', null],
    );
  }
}
