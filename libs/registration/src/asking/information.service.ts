import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { fieldsToRead } from '@app/forms';
import type { Actor } from '@app/identity';
import { bearerOf } from '../applying/application.js';
import type { DecisionOn } from '../deciding/decide.service.js';
import { takeAnswers } from '../forms/take-answers.js';
import { answersInWords } from '../forms/answers-in-words.js';
import { lockInEdition } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { ChangedMeanwhile, NotPossibleNow } from '../registration.errors.js';
import { awaitsDecision } from '../registration-status.js';
import { askForInformation } from './ask-for-information.js';
import { AnswerMissing, NothingAsked } from './asking.errors.js';
import { writeBackInReview } from './asking-letters.js';
import { openQuestion } from './asking.queries.js';
import { ANSWER_AT_MOST } from './asking.rules.js';
import { backToReview } from './back-to-review.js';

/** Questions to applicants and their answers. */
@Injectable()
export class InformationService {
  constructor(private readonly database: DataSource) {}

  /**
   * Asks the applicant of a registration under review, who has until `answerBy` (default: 18:00 of the seventh day). Refuses
   * `registration.unknown`, `changed-meanwhile` (stale), `not-possible-now`, `forms.question-unusable`, `forms.answer-day-unusable`.
   */
  async ask(
    { edition, id, version }: DecisionOn,
    question: string,
    by: Actor,
    now: Date,
    { answerBy, wantsDocuments }: { answerBy?: Date; wantsDocuments?: boolean } = {},
  ): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const registration = await lockInEdition(tx, edition, id);
      if (registration.version !== version) throw new ChangedMeanwhile();
      if (!awaitsDecision(registration.status)) throw new NotPossibleNow();
      await askForInformation(tx, registration, { question, answerBy, wantsDocuments }, edition, by, now);
    });
  }

  /**
   * Takes the answer to the open question `requestId`; who decides has the registration again. The same answer twice is once.
   * `by`: the account when it is signed in; default: the bearer of the personal link.
   * Refuses `registration.unknown`, `forms.answer-missing`, `forms.nothing-asked`.
   */
  async answer(edition: Edition, id: string, requestId: string, answer: string, now: Date, by?: Actor): Promise<void> {
    const said = answer.replace(/\r\n?/g, '\n').trim();
    if (!said || said.length > ANSWER_AT_MOST) throw new AnswerMissing();
    await this.take({ edition, id, requestId, by }, now, () => Promise.resolve(said));
  }

  /**
   * The same for a question that stands in the category's form (section `expression-of-interest`): the answers are kept on the
   * registration, and in words with the question. Refuses also `forms.answer.…`, naming the questions.
   */
  async answerForm(
    edition: Edition,
    id: string,
    requestId: string,
    given: Record<string, unknown>,
    now: Date,
    by?: Actor,
  ): Promise<void> {
    await this.take({ edition, id, requestId, by }, now, async (tx, registration) => {
      await takeAnswers(tx, registration, given, 'expression-of-interest');
      const words = await answersInWords(tx, registration, registration.language, fieldsToRead, [
        'expression-of-interest',
      ]);
      return words.map(({ label, lines }) => `${label}: ${lines.join('; ')}`).join('\n');
    });
  }

  private async take(
    { edition, id, requestId, by }: { edition: Edition; id: string; requestId: string; by?: Actor },
    now: Date,
    answerOf: (tx: Transaction, registration: Registration) => Promise<string>,
  ): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const registration = await lockInEdition(tx, edition, id);
      const open = await openQuestion(tx, id);
      const said = await answerOf(tx, registration);
      if (open?.id !== requestId) {
        if (await isAnsweredSo(tx, requestId, id, said)) return;
        throw new NothingAsked();
      }
      const values = [requestId, now, said];
      await tx.query(`update information_request set answered_at = $2, answer = $3 where id = $1`, values);
      await backToReview(tx, registration, edition, by ?? bearerOf(registration), now);
      await writeBackInReview(tx, 'forms.answered', registration, edition, requestId, now);
    });
  }
}

/** A form that was sent twice. */
async function isAnsweredSo(tx: Pick<DataSource, 'query'>, requestId: string, registrationId: string, said: string) {
  const same = await tx.query<unknown[]>(
    `select 1 from information_request where id::text = $1 and registration_id = $2 and answer = $3`,
    [requestId, registrationId, said],
  );
  return same.length === 1;
}
