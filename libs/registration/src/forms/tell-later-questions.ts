import { inTransaction, type Transaction } from '@app/database';
import { type Edition, endOfDay, readEdition } from '@app/edition';
import { type Answers, type FormField, missingAnswers } from '@app/forms';
import { writeLetter } from '@app/mail';
import type { DataSource } from 'typeorm';
import { factsOf, frameOf } from '../letters/letter-facts.js';
import { freshStatusPath } from '../letters/link-letters.js';
import { Registration } from '../registration.entity.js';
import { readForm } from './forms.queries.js';

/** So long a new form can still be put right before anybody hears of it. */
export const MINUTES_TO_CORRECT_A_FORM = 10;

const AT_A_TIME = 100;
const QUESTIONS_AT_MOST = 10;

interface Call {
  id: string;
  editionId: string;
  category: string;
  codes: string[];
  madeAt: Date;
  reachedId: string | null;
}

/**
 * Recurring work: tells who was approved before their form asked something new, each by one letter with the link to their page. Whose
 * confirmation said so already, who has answered, and whom a focal point has registered (a minister has nothing to do) hear nothing.
 * A hundred in each transaction, which also keeps how far it came: a killed worker is followed by another, and nobody is told twice.
 * Gives how many letters it wrote.
 */
export async function tellLaterQuestions(database: DataSource, now: Date): Promise<number> {
  let told = 0;
  for (let turn; (turn = await inTransaction(database, (tx) => tellSome(tx, now)));) told += turn.told;
  return told;
}

/** Undefined: no call is open, or another worker has it in hand. */
async function tellSome(tx: Transaction, now: Date): Promise<{ told: number } | undefined> {
  const [call] = await tx.query<Call[]>(
    `select id, edition_id as "editionId", category, codes, made_at as "madeAt", reached_id as "reachedId" from later_question_call
     where done_at is null and made_at <= $1 order by made_at limit 1 for update skip locked`,
    [new Date(now.getTime() - MINUTES_TO_CORRECT_A_FORM * 60_000)],
  );
  if (!call) return undefined;
  const edition = (await readEdition(tx, call.editionId))!;
  const isOver = endOfDay(edition.endsOn, edition.timeZone) <= now;
  const registrants = isOver ? [] : await nextOf(tx, call);
  let told = 0;
  for (const registration of registrants) if (await tellOne(tx, registration, call, edition, now)) told += 1;
  await tx.query(
    `update later_question_call set reached_id = coalesce($2, reached_id), told = told + $3,
       done_at = case when $4 then $5::timestamptz end where id = $1`,
    [call.id, registrants.at(-1)?.id ?? null, told, registrants.length < AT_A_TIME, now],
  );
  return { told };
}

function nextOf(tx: Transaction, { editionId, category, madeAt, reachedId }: Call): Promise<Registration[]> {
  const query = tx
    .createQueryBuilder(Registration, 'r')
    .where(`r.editionId = :editionId and r.category = :category and r.status = 'approved'`, { editionId, category })
    .andWhere('coalesce(r.decidedAt, r.provenAt) <= :madeAt', { madeAt })
    .andWhere(
      'not exists (select from delegation_member m where m.registration_id = r.id and m.is_high_level and m.registered_by is not null)',
    )
    .orderBy('r.id')
    .limit(AT_A_TIME)
    .setLock('pessimistic_write');
  if (reachedId) query.andWhere('r.id > :reachedId', { reachedId });
  return query.getMany();
}

/** What the form as it is now still wants of them among what was new. */
async function tellOne(
  tx: Transaction,
  registration: Registration,
  call: Call,
  edition: Edition,
  now: Date,
): Promise<boolean> {
  const { definition } = await readForm(tx, call.editionId, call.category);
  const missing = missingAnswers(definition, registration.answers as Answers, 'later');
  const open = missing.filter(({ code }) => call.codes.includes(code));
  if (open.length === 0) return false;
  await writeLetter(tx, {
    kind: 'forms.later',
    cause: `registration:${registration.id}:later:${call.id}`,
    ...frameOf(registration),
    data: {
      ...factsOf(registration, edition),
      count: open.length,
      items: open.slice(0, QUESTIONS_AT_MOST).map((field) => questionIn(field, registration)),
    },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
    line: 'many',
  });
  return true;
}

function questionIn({ label }: FormField, { language }: Registration): string {
  return label[language] ?? label.en;
}
