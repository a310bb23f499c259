import type { Transaction } from '@app/database';
import { type Edition, daysBetween, instantIn, readEditionByCode, daysAfter } from '@app/edition';
import { dayIn, formatTime } from '@app/i18n';
import { copyCriteria } from '../reviewing/criteria.js';
import { readCalls } from './calls.queries.js';

type Dated = Pick<Edition, 'id' | 'startsOn' | 'timeZone'>;

/**
 * Gives a new edition the calls of an earlier one (its code): words and newest forms, and the dates as far before the first day, at
 * the same hour of the clock; and what its submissions are judged by. Late codes and published results stay behind.
 */
export async function copyConsultation(tx: Transaction, copyOf: string, to: Dated, now: Date): Promise<void> {
  const earlier = (await readEditionByCode(tx, copyOf))!;
  await copyCriteria(tx, earlier.id, to.id);
  for (const { id, kind, names, intro, opensAt, closesAt, answersBy } of await readCalls(tx, earlier.id)) {
    const [{ id: copy }] = await tx.query<Array<{ id: string }>>(
      `insert into consultation_call (edition_id, kind, names, intro, opens_at, closes_at, answers_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8) returning id`,
      [
        to.id,
        kind,
        JSON.stringify(names),
        JSON.stringify(intro),
        ...[opensAt, closesAt, answersBy].map((instant) => shifted(instant, earlier, to)),
        now,
      ],
    );
    await tx.query(
      `insert into consultation_form (call_id, version, definition, made_at, made_by)
       select $2, 1, definition, $3, made_by from consultation_form where call_id = $1 order by version desc limit 1`,
      [id, copy, now],
    );
  }
}

/** So many days before the first day as then, when the clocks of the new edition's zone show the same hour. */
function shifted(instant: Date, from: Dated, to: Dated): Date {
  const days = daysBetween(from.startsOn, dayIn(instant, from.timeZone));
  return instantIn(to.timeZone, daysAfter(to.startsOn, days), formatTime(instant, 'en', from.timeZone));
}
