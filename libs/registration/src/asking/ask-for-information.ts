import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { translator } from '@app/i18n';
import { type Actor, systemActor } from '@app/identity';
import { keep, moveTo } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { answerDue, isDayToAnswer, QUESTION_AT_MOST } from './asking.rules.js';
import { AnswerDayUnusable, QuestionUnusable } from './asking.errors.js';
import { openQuestion } from './asking.queries.js';
import type { InformationRequest } from './information-request.js';
import { writeQuestion } from './asking-letters.js';

interface Question {
  question: string;
  section?: InformationRequest['section'];
  wantsDocuments?: boolean;
  /** Default: 18:00 of the seventh day. */
  answerBy?: Date;
}

/**
 * Asks the applicant something: the decision waits for the answer, the seat is kept. An earlier question that is still open is
 * closed by it. `registration` must be locked. Refuses `forms.question-unusable`, `forms.answer-day-unusable`,
 * `registration.not-possible-now`.
 */
export async function askForInformation(
  tx: Transaction,
  registration: Registration,
  { question, section = null, wantsDocuments = false, answerBy }: Question,
  edition: Edition,
  by: Actor,
  now: Date,
): Promise<void> {
  const asked = question.replace(/\r\n?/g, '\n').trim();
  if (!asked || asked.length > QUESTION_AT_MOST) throw new QuestionUnusable();
  const due = answerBy ?? answerDue(now, edition);
  if (!isDayToAnswer(due, now)) throw new AnswerDayUnusable();
  await closeOpen(tx, registration.id, now);
  registration.decisionDueAt = null;
  if (registration.status === 'information-requested') await keep(tx, registration, now);
  else await moveTo(tx, registration, 'information-requested', { by }, now);
  const [{ id }] = await tx.query<Array<{ id: string }>>(
    `insert into information_request (registration_id, asked_at, asked_by, question, section, answer_by, wants_documents)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [registration.id, now, by.name, asked, section, due, wantsDocuments],
  );
  await writeQuestion(tx, 'forms.question', registration, edition, { id, question: asked, answerBy: due }, now);
}

/** What the rule `expression-of-interest` asks at once, in the applicant's language. */
export async function askForInterest(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  now: Date,
): Promise<void> {
  if ((await openQuestion(tx, registration.id))?.section) return keep(tx, registration, now);
  Object.assign(registration, { badgeCode: null, decidedAt: null, decidedBy: null, reason: null });
  const question = translator(registration.language)('forms:interest.question');
  const by = systemActor(registration.decidingRule ?? 'expression-of-interest');
  const asked = { question, section: 'expression-of-interest', wantsDocuments: true } as const;
  await askForInformation(tx, registration, asked, edition, by, now);
}

async function closeOpen(tx: Transaction, registrationId: string, now: Date): Promise<void> {
  await tx.query(
    `update information_request set closed_at = $2 where registration_id = $1 and answered_at is null and closed_at is null`,
    [registrationId, now],
  );
}
