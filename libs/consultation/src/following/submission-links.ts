import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { hashToken, newToken } from '@app/tokens';
import { SubmissionLinkGone, SubmissionLinkUsed } from '../consultation.errors.js';
import type { Submission } from '../submission.js';

/** `prove` works once, by POST; `status` opens the page of a submission as long as it lasts. */
export type LinkPurpose = 'prove' | 'status';

const DAY = 86_400_000;
/** From the call to the Forum lies the better part of a year; a new one can always be asked for. */
const STATUS_LINK_DAYS = 180;

/** A personal link: 256 random bits of which we keep the hash. */
export async function issueLink(
  tx: Transaction,
  { id: submissionId, proveBy }: Pick<Submission, 'id' | 'proveBy'>,
  purpose: LinkPurpose,
  now: Date,
): Promise<{ id: string; token: string }> {
  const { token, hash } = newToken();
  const expiresAt = purpose === 'prove' ? proveBy : new Date(now.getTime() + STATUS_LINK_DAYS * DAY);
  const [{ id }] = await tx.query<Array<{ id: string }>>(
    `insert into submission_link (submission_id, purpose, token_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5) returning id`,
    [submissionId, purpose, hash, now, expiresAt],
  );
  return { id, token };
}

/** The submission that a working link opens; changes nothing. Refuses `consultation.link-gone`. */
export async function submissionOfLink(
  reader: Reader,
  editionId: string,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<string> {
  const [link] = await reader.query<Array<{ id: string }>>(
    `select s.id from submission_link l join submission s on s.id = l.submission_id
     where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > $3 and s.edition_id = $4`,
    [hashToken(token), purpose, now, editionId],
  );
  if (!link) throw await whyGone(reader, editionId, token);
  return link.id;
}

/** Uses a link up: of fifty at once exactly one gets the submission. */
export async function useLink(tx: Transaction, editionId: string, token: string, now: Date): Promise<string> {
  const [[used]] = await tx.query<[Array<{ id: string }>, number]>(
    `update submission_link l set used_at = $2 from submission s
     where l.token_hash = $1 and l.purpose = 'prove' and l.used_at is null and l.expires_at > $2
       and s.id = l.submission_id and s.edition_id = $3
     returning s.id`,
    [hashToken(token), now, editionId],
  );
  if (!used) throw await whyGone(tx, editionId, token);
  return used.id;
}

async function whyGone(reader: Reader, editionId: string, token: string): Promise<SubmissionLinkGone> {
  const used = await reader.query<unknown[]>(
    `select from submission_link l join submission s on s.id = l.submission_id
     where l.token_hash = $1 and l.purpose = 'prove' and l.used_at is not null and s.edition_id = $2 and s.status <> 'withdrawn'`,
    [hashToken(token), editionId],
  );
  return used.length > 0 ? new SubmissionLinkUsed() : new SubmissionLinkGone();
}

/** How many links of a submission were made since an instant. */
export async function linksSince(reader: Reader, submissionId: string, since: Date): Promise<number> {
  const [{ count }] = await reader.query<Array<{ count: number }>>(
    `select count(*)::int as count from submission_link where submission_id = $1 and created_at > $2`,
    [submissionId, since],
  );
  return count;
}

/** Below these addresses the bearer of a token proves an address or follows a submission. They stand in letters. */
export function provePath(editionCode: string, language: Language, token: string): string {
  return `/${editionCode}/${language}/consultation/prove?token=${token}`;
}

export function statusPath(editionCode: string, language: Language, token: string): string {
  return `/${editionCode}/${language}/submission?token=${token}`;
}
