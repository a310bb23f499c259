import { inTransaction } from '@app/database';
import { readEdition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import { lockRegistration } from '../move-to.js';
import { writeBackInReview, writeQuestion } from './asking-letters.js';
import { openQuestion } from './asking.queries.js';
import { isTimeToRemind, NOT_ANSWERED, REMIND_DAYS_BEFORE } from './asking.rules.js';
import { backToReview } from './back-to-review.js';

const AT_A_TIME = 200;

/**
 * Recurring work: reminds of questions once, two days before their end, and takes back to the desk what nobody answered; it is never
 * rejected for that. Each in its own transaction; any number of workers may do it at once. Gives how many it reminded or took back.
 */
export async function watchQuestions(database: DataSource, now: Date): Promise<number> {
  const near = await database.query<Array<{ registrationId: string }>>(
    `select registration_id as "registrationId" from information_request
     where answered_at is null and closed_at is null
       and (answer_by <= $1 or (reminded_at is null and answer_by <= $1::timestamptz + interval '${REMIND_DAYS_BEFORE} days'
                                and asked_at < answer_by - interval '${REMIND_DAYS_BEFORE} days'))
       and exists (select from registration r where r.id = registration_id and r.status = 'information-requested')
     order by answer_by limit ${AT_A_TIME}`,
    [now],
  );
  let done = 0;
  for (const { registrationId } of near) if (await watchOne(database, registrationId, now)) done += 1;
  return done;
}

async function watchOne(database: DataSource, registrationId: string, now: Date): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    const registration = await lockRegistration(tx, registrationId);
    const open = await openQuestion(tx, registrationId);
    if (!open) return false;
    const edition = (await readEdition(tx, registration.editionId))!;
    if (open.answerBy <= now) {
      await tx.query(`update information_request set closed_at = $2 where id = $1`, [open.id, now]);
      await backToReview(tx, registration, edition, systemActor(NOT_ANSWERED), now);
      await writeBackInReview(tx, 'forms.not-answered', registration, edition, open.id, now);
      return true;
    }
    const [, reminded] = await tx.query<[unknown, number]>(
      `update information_request set reminded_at = $2 where id = $1 and reminded_at is null`,
      [open.id, now],
    );
    if (reminded === 0 || !isTimeToRemind(open, now)) return false;
    await writeQuestion(tx, 'forms.question-reminder', registration, edition, open, now);
    return true;
  });
}
