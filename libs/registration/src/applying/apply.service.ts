import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, runPrepared, type PreparedStatement } from '@app/database';
import { type Edition, Editions } from '@app/edition';
import { newToken } from '@app/tokens';
import { acknowledgementData } from '../letters/acknowledgement.js';
import { provePath } from '../proving/link-paths.js';
import { BusyNow } from '../registration.errors.js';
import { mustBeOpen, proveBy } from '../registration.rules.js';
import { findable } from '../searchable.js';
import { agreedTo, type Application, type CheckedApplication, checkApplication, nameOf } from './application.js';
import { applyStatement } from './apply-statement.js';
import { earlierAnswer, type IdempotencyKey, idempotencyKey, type Receipt } from './idempotency.js';
import { answerToKnownAddress } from './known-address.js';

const STATEMENT = applyStatement();
/** An address that was known a moment ago may be free again the next; nobody races through this often. */
const TRIES = 3;

/** Taking applications in. */
@Injectable()
export class ApplyService {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
  ) {}

  /**
   * Takes an application in: a seat at once when it needs one and one is free (else `waiting`), 48 hours to prove the address, the
   * letter with the link. An address with a living registration gets a letter with a fresh link to it instead; the receipt is the
   * same, so that nobody learns who is registered. With a `key`, the same application again is answered by the same receipt.
   * Refuses what `mustBeOpen` and `checkApplication` refuse, and `registration.key-used-for-something-else`.
   */
  async apply(edition: Edition, application: Application, now: Date, key?: string): Promise<Receipt> {
    return this.applyWith(STATEMENT, edition, application, now, key);
  }

  /** `apply` with another statement, so that tests can show what the protected one protects from. */
  async applyWith(
    statement: PreparedStatement,
    edition: Edition,
    application: Application,
    now: Date,
    key?: string,
  ): Promise<Receipt> {
    const checked = await checkApplication(this.database, this.editions, edition, application);
    const receipt: Receipt = { receivedAt: now.toISOString() };
    const once = idempotencyKey(edition, checked, key);
    await this.mustBeOpenOrAnswered(edition, checked, once, now);
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      if (await this.isTakenIn(statement, edition, checked, once, receipt, now)) return receipt;
      const answer = await inTransaction(this.database, (tx) =>
        answerToKnownAddress(tx, edition, checked, once, receipt, now),
      );
      if (answer) return answer;
    }
    throw new BusyNow();
  }

  /** A repeated request after the deadline gets the answer that it had. */
  private async mustBeOpenOrAnswered(
    edition: Edition,
    { mode }: CheckedApplication,
    once: IdempotencyKey,
    now: Date,
  ): Promise<void> {
    try {
      mustBeOpen(edition, mode, now);
    } catch (refusal) {
      if (!(await earlierAnswer(this.database, once))) throw refusal;
    }
  }

  /** False when the key or the address is known already; then nothing has changed. */
  private async isTakenIn(
    statement: PreparedStatement,
    edition: Edition,
    application: CheckedApplication,
    once: IdempotencyKey,
    receipt: Receipt,
    now: Date,
  ): Promise<boolean> {
    try {
      const values = parametersOf(edition, application, once, receipt, now);
      return (await runPrepared(this.database, statement, values)).length === 1;
    } catch (fault) {
      if (isSecondLiving(fault)) return false;
      throw fault;
    }
  }
}

function parametersOf(
  edition: Edition,
  application: CheckedApplication,
  once: IdempotencyKey,
  receipt: Receipt,
  now: Date,
): unknown[] {
  const { token, hash } = newToken();
  const { language } = application;
  const name = nameOf(application);
  const search = findable(`${name} ${application.organization} ${application.email}`);
  return [
    edition.id,
    application.emailKey,
    once.scope,
    once.key ?? null,
    once.hash,
    JSON.stringify(receipt),
    now,
    edition.numberPrefix,
    application.mode === 'on-site',
    application.email,
    application.givenName,
    application.familyName,
    application.organization,
    application.country,
    application.stakeholderType,
    application.mode,
    language,
    proveBy(now),
    search,
    name,
    hash,
    JSON.stringify(acknowledgementData(edition, application, now)),
    provePath(edition.code, language, token),
    application.category,
    application.seatPool,
    JSON.stringify(agreedTo(application)),
    application.formVersion,
    JSON.stringify(application.answers),
  ];
}

/** Two applications of one address at the same moment: the index let the first one through. */
export function isSecondLiving(fault: unknown): boolean {
  const { code, constraint } = fault as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'registration_one_living';
}
