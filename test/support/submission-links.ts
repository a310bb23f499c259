import { makeLateCode, readCall } from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { newToken } from '@app/tokens';
import type { TestApi } from './api.js';

/** Paths below the language, as letters of the demonstration's consultation had them. */
export interface SubmissionLinks {
  /** Not proven yet. */
  prove: string;
  /** To a call that is open: may be written anew. */
  received: string;
  /** To a call whose deadline has passed. */
  underReview: string;
  edit: string;
  withdrawal: string;
  coOrganizer: string;
  /** The form of a call whose deadline has passed, with a late code. */
  late: string;
  /** Of the request that others are like: not a path, its id. */
  id: string;
}

export async function submissionLinks(api: TestApi, edition: Edition): Promise<SubmissionLinks> {
  const status = async (kind: string) =>
    `/submission?token=${await aLink(api, edition, `c.kind = '${kind}' and s.status = 'received'`)}`;
  const unproven = await aLink(api, edition, `s.status = 'submitted'`, 'prove');
  const received = await status('thematic-views');
  return {
    prove: `/consultation/prove?token=${unproven}`,
    received,
    underReview: await status('workshop'),
    edit: received.replace('?', '/edit?'),
    withdrawal: received.replace('?', '/withdrawal?'),
    coOrganizer: `/consultation/co-organizer?token=${await askedAnew(api, edition)}`,
    id: await firstRequest(api, edition),
    late: `/consultation/workshop?code=${await aLateCode(api, edition)}`,
  };
}

/** A fresh link to the submission of that state that was named last in the alphabet of codes. */
async function aLink(
  { database, clock }: TestApi,
  edition: Edition,
  where: string,
  purpose = 'status',
): Promise<string> {
  const { token, hash } = newToken();
  await database.query(`update submission set prove_by = $2 where edition_id = $1 and status = 'submitted'`, [
    edition.id,
    new Date(clock.now().getTime() + 86_400_000),
  ]);
  await database.query(
    `insert into submission_link (submission_id, purpose, token_hash, created_at, expires_at)
     select s.id, $2, $3, $4, $4::timestamptz + interval '90 days' from submission s join consultation_call c on c.id = s.call_id
     where s.edition_id = $1 and ${where} order by s.submitted_at limit 1`,
    [edition.id, purpose, hash, clock.now()],
  );
  return token;
}

async function firstRequest({ database }: TestApi, edition: Edition): Promise<string> {
  const [{ id }] = await database.query(
    `select id from submission where edition_id = $1 and status = 'received' order by submitted_at limit 1`,
    [edition.id],
  );
  return id;
}

async function askedAnew({ database }: TestApi, edition: Edition): Promise<string> {
  const { token, hash } = newToken();
  await database.query(
    `update co_organizer set token_hash = $2 where id = (select o.id from co_organizer o join submission s on s.id = o.submission_id
       where s.edition_id = $1 and o.state = 'invited' and s.status = 'received' order by o.email_key limit 1)`,
    [edition.id, hash],
  );
  return token;
}

async function aLateCode({ database, clock }: TestApi, edition: Edition): Promise<string> {
  const call = await readCall(database, edition.id, 'workshop');
  const wish = { label: 'Stage', uses: 100, expiresAt: new Date('2028-01-01T00:00:00Z') };
  const made = await inTransaction(database, (tx) => makeLateCode(tx, call, wish, systemActor('test'), clock.now()));
  return made.code;
}
