import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { bearerOf } from '../applying/application.js';
import { keep, lockInEdition } from '../move-to.js';
import { NotPossibleNow } from '../registration.errors.js';
import { takeAnswers } from './take-answers.js';

/** Questions that an edition asks only when it needs to know. */
@Injectable()
export class LaterAnswersService {
  constructor(private readonly database: DataSource) {}

  /**
   * Takes the answers to everything that is asked after the approval; given again they replace those before. `by`: the account when
   * signed in; default: the bearer of the personal link. Refuses `registration.unknown`, `not-possible-now`, `forms.answer.…`.
   */
  async answer(edition: Edition, id: string, given: Record<string, unknown>, now: Date, by?: Actor): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const registration = await lockInEdition(tx, edition, id);
      if (registration.status !== 'approved') throw new NotPossibleNow();
      const before = JSON.stringify(registration.answers);
      await takeAnswers(tx, registration, given, 'later');
      if (JSON.stringify(registration.answers) === before) return;
      await keep(tx, registration, now);
      const who = by ?? bearerOf(registration);
      const subject = { kind: 'registration', id };
      await recordAudit(tx, { by: who, action: 'registration.answered', subject, editionId: edition.id }, now);
    });
  }
}
