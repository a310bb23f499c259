import { Inject, Injectable } from '@nestjs/common';
import { Sweeper, type Sweep } from '@app/jobs';
import { DataSource } from 'typeorm';
import { LEASE_SECONDS } from './letter-claim.js';
import { LETTER_OFFICE, type LetterOffice } from './letter-office.js';
import type { LetterLine } from './write-letter.js';

const AT_A_TIME = 500;
/** A letter that waits its turn in a long queue is not lost; it is rung for again only once a minute. */
const GRACE_SECONDS = 60;

/** Letters that are due and that nobody seems to be working on: their bell was lost, or their worker died over them. */
@Sweeper('send-letter')
@Injectable()
export class UnsentLetters implements Sweep {
  protected readonly line: LetterLine = 'own';

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LETTER_OFFICE) private readonly office: LetterOffice,
  ) {}

  async lost(now: Date): Promise<string[]> {
    const lease = this.office.leaseSeconds ?? LEASE_SECONDS;
    const [rows] = await this.database.query(
      `update letter set rung_at = $1 where id in (
         select id from letter
         where state in ('waiting', 'sending') and line = $4 and (line = 'own' or rung_at is not null)
           and (state = 'waiting' and send_after < $1::timestamptz - make_interval(secs => $2)
             or state = 'sending' and claimed_at < $1::timestamptz - make_interval(secs => $3))
           and (rung_at is null or rung_at < $1::timestamptz - make_interval(secs => least($2, $3)))
         order by send_after limit ${AT_A_TIME} for update skip locked)
       returning id`,
      [now, Math.min(GRACE_SECONDS, lease), lease, this.line],
    );
    return rows.map(({ id }: { id: string }) => id);
  }
}

/** The same of letters to many that were let go; the others wait for their turn. */
@Sweeper('send-bulk-letter')
@Injectable()
export class UnsentBulkLetters extends UnsentLetters {
  protected override readonly line = 'many';
}
