import { type Transaction, inTransaction } from '@app/database';
import { type Edition, readEdition } from '@app/edition';
import { keepWish, lostWishes, takeWish } from '@app/identity';
import { type Processor, ProcessorOf, type Sweep, Sweeper } from '@app/jobs';
import { parseAddress } from '@app/mail';
import { Clock } from '@app/config';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readCall } from '../calls/calls.queries.js';
import { AddressUnusable } from '../consultation.errors.js';
import { writeLinkLetter } from '../letters/submission-letters.js';
import { FROM_SUBMISSION, SUBMISSION, type Submission } from '../submission.js';

/** As it waits for the worker. */
interface LinkRequest {
  editionId: string;
  email: string;
}

/** So many submissions of an address are told of at once, the newest. */
const AT_ONCE = 10;

/**
 * Keeps the wish for fresh links for the worker, which finds out whether the address has submissions: the same work and the same
 * answer for everybody. Refuses `consultation.address-unusable`.
 */
export async function askForSubmissionLinks(
  database: DataSource,
  edition: Edition,
  email: string,
  now: Date,
): Promise<void> {
  if (!parseAddress(email)) throw new AddressUnusable();
  const request: LinkRequest = { editionId: edition.id, email };
  await keepWish(database, 'consultation', request, now);
}

/** Writes a letter with a fresh link for each submission of the address; nothing when it has none. */
export async function renewLinksOf(tx: Transaction, edition: Edition, email: string, now: Date): Promise<void> {
  const key = parseAddress(email)?.key;
  const submissions = await tx.query<Submission[]>(
    `select ${SUBMISSION} ${FROM_SUBMISSION} where s.edition_id = $1 and s.email_key = $2
       and (s.status <> 'submitted' or s.prove_by > $3)
     order by s.submitted_at desc, s.id limit ${AT_ONCE} for update of s`,
    [edition.id, key, now],
  );
  for (const submission of submissions) {
    await writeLinkLetter(tx, submission, await readCall(tx, edition.id, submission.kind), edition, now);
  }
}

@ProcessorOf('answer-submission-wish')
@Injectable()
export class SubmissionWishAnswerer implements Processor {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const request = await takeWish<LinkRequest>(tx, 'consultation', id);
      const edition = request && (await readEdition(tx, request.editionId));
      if (edition) await renewLinksOf(tx, edition, request.email, this.clock.now());
    });
  }
}

@Sweeper('answer-submission-wish')
@Injectable()
export class SubmissionWishSweep implements Sweep {
  constructor(private readonly database: DataSource) {}

  lost(now: Date): Promise<string[]> {
    return lostWishes(this.database, 'consultation', now);
  }
}
