import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { ProcessorOf, ringBell, type Processor } from '@app/jobs';
import type { SendMailOptions } from 'nodemailer';
import { DataSource } from 'typeorm';
import { domainOf } from './address.js';
import { asksToSlowDown, letRest } from './bulk/resting-domains.js';
import { claimLetter, recordAccepted, recordFailed, recordPostponed } from './letter-claim.js';
import type { ClaimedLetter, LetterFailure } from './letter.js';
import { LETTER_OFFICE, type LetterOffice } from './letter-office.js';
import { MAX_TRIES, nextTry } from './next-try.js';
import { atPace } from './pace.js';
import { refusesTheAddress } from './returned/blamed-address.js';
import { oneLine, troubleOf, withoutAddresses } from './sending-trouble.js';
import { suppress } from './suppressed-addresses.js';
import { untilDone } from './until-done.js';

/**
 * Sends one letter: claims its row, posts it, and records what became of it. Called twice, or by two workers, the second finds
 * the row taken or done. Killed in between, the row stays in `sending` until its lease ends and then goes out again under
 * the same Message-ID: perhaps twice, never not at all. One to many is not sent to an address that is known not to be reached.
 */
@ProcessorOf('send-letter')
@Injectable()
export class LetterSender implements Processor {
  private readonly logger = new Logger('LetterSender');

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LETTER_OFFICE) private readonly office: LetterOffice,
    private readonly clock: Clock,
  ) {}

  async run(letterId: string): Promise<void> {
    const { sender, leaseSeconds } = this.office;
    const letter = await claimLetter(this.database.manager, letterId, { messageIdDomain: sender.domain, leaseSeconds });
    if (!letter) return;
    if (letter.isSpared) return this.giveUp(letter, 'suppressed', '');
    if (letter.attempts > MAX_TRIES) return this.giveUp(letter, 'interrupted', `${MAX_TRIES} tries were interrupted`);
    const message = await this.write(letter);
    if (message) await atPace(this.database, this.office.pace ?? {}, () => this.post(letter, message));
  }

  private async write(letter: ClaimedLetter): Promise<SendMailOptions | undefined> {
    try {
      return await this.office.write(letter);
    } catch (fault) {
      if (isDatabaseFault(fault)) throw fault; // the claim lapses and the letter comes round again
      this.logger.error(`letter ${letter.id} of kind ${letter.kind} cannot be written: ${(fault as Error).message}`);
      await this.giveUp(letter, 'unwritable', oneLine((fault as Error).message));
      return undefined;
    }
  }

  private async post(letter: ClaimedLetter, message: SendMailOptions): Promise<void> {
    let reply: string;
    try {
      reply = await this.office.post.post(message);
    } catch (fault) {
      return this.recordTrouble(letter, fault);
    }
    // Accepted: from here on only the record is missing, so it is tried until the database has it.
    await untilDone(() => recordAccepted(this.database.manager, letter, oneLine(reply)));
  }

  private async recordTrouble(letter: ClaimedLetter, fault: unknown): Promise<void> {
    const { lasting, reply } = troubleOf(fault);
    if (lasting) return this.giveUp(letter, 'refused', reply, refusesTheAddress(fault));
    if (letter.attempts >= MAX_TRIES) return this.giveUp(letter, 'gave-up', reply);
    const sendAfter = nextTry(letter.attempts, this.clock.now(), this.office);
    this.logger.warn(
      `letter ${letter.id} was not taken (try ${letter.attempts} of ${MAX_TRIES}): ${withoutAddresses(reply)}`,
    );
    await untilDone(() =>
      inTransaction(this.database, async (tx) => {
        if (!(await recordPostponed(tx, letter, reply, sendAfter))) return;
        if (letter.line === 'own') await ringBell(tx, 'send-letter', letter.id, sendAfter);
        else if (asksToSlowDown(fault)) await letRest(tx, domainOf(letter.to.address));
      }),
    );
  }

  private async giveUp(letter: ClaimedLetter, failure: LetterFailure, reply: string, addressIsToBlame = false) {
    this.logger.warn(`letter ${letter.id} has failed (${failure}): ${withoutAddresses(reply)}`);
    await untilDone(() =>
      inTransaction(this.database, async (tx) => {
        if ((await recordFailed(tx, letter, failure, reply)) && addressIsToBlame)
          await suppress(tx, letter.to.address, 'bounced', reply, this.clock.now());
      }),
    );
  }
}

/** The same for letters to many, which wait in a queue of their own. */
@ProcessorOf('send-bulk-letter')
@Injectable()
export class BulkLetterSender implements Processor {
  constructor(private readonly letters: LetterSender) {}

  run(letterId: string): Promise<void> {
    return this.letters.run(letterId);
  }
}

/** SQLSTATE codes are five characters; a lost connection has a code of Node's. */
function isDatabaseFault(fault: unknown): boolean {
  const { name, code } = fault as { name?: string; code?: string };
  return name === 'QueryFailedError' || /^(E[A-Z]+|[0-9A-Z]{5})$/.test(code ?? '');
}
