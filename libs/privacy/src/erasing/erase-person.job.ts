import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { ProcessorOf, ringBell, Sweeper, type Processor, type Sweep } from '@app/jobs';
import { erasePerson } from './erase-person.js';

interface Wanted {
  editionId: string;
  emailKey: string;
  /** The last letter still waits for its turn, or for a mail server. */
  letterWaits: boolean;
}

const LOOKS_AGAIN_AFTER = 5_000;

/** Erases a person once the last letter has gone out, or cannot go out any more. */
@ProcessorOf('erase-person')
@Injectable()
export class PersonEraser implements Processor {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.database, async (tx) => {
      const [wanted] = await tx.query<Wanted[]>(
        `select e.edition_id as "editionId", e.email_key as "emailKey",
                exists (select from letter where id = e.letter_id and state in ('waiting', 'sending')) as "letterWaits"
         from personal_erasure e where e.id = $1 and e.state = 'requested' for update of e`,
        [id],
      );
      if (!wanted) return;
      await tx.query(`update personal_erasure set tried_at = $2 where id = $1`, [id, now]);
      if (wanted.letterWaits) return ringBell(tx, 'erase-person', id, new Date(now.getTime() + LOOKS_AGAIN_AFTER));
      await erasePerson(tx, wanted.emailKey, { kind: 'erasure', id, editionId: wanted.editionId }, now);
      await tx.query(`update personal_erasure set state = 'done', email_key = null, done_at = $2 where id = $1`, [
        id,
        now,
      ]);
    });
  }
}

const A_MINUTE = 60_000;

/** Erasures that nobody has looked at for a minute. */
@Sweeper('erase-person')
@Injectable()
export class ErasureSweep implements Sweep {
  constructor(private readonly database: DataSource) {}

  async lost(now: Date): Promise<string[]> {
    const rows: Array<{ id: string }> = await this.database.query(
      `select id from personal_erasure where state = 'requested' and coalesce(tried_at, requested_at) < $1
       order by requested_at limit 100`,
      [new Date(now.getTime() - A_MINUTE)],
    );
    return rows.map(({ id }) => id);
  }
}
