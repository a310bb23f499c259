import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { type Actor, type AuditEntry, recordAudit } from '@app/identity';
import { bearerOf } from '../applying/application.js';
import { NotInformed } from '../delegations/delegation.errors.js';
import { lockInEdition } from '../move-to.js';
import { NotPossibleNow } from '../registration.errors.js';
import { isLiving } from '../registration-status.js';
import { currentConsentTexts } from './consent-text.js';
import { giveConsent } from './consents.js';

/** How somebody whom a focal point has registered knows what is kept of them. */
export interface NoticeOfDelegate {
  /** Who said that the person was informed, of which version of the notice, and when. */
  informedBy: string;
  informedVersion: number;
  informedAt: Date;
  /** That the person has read it: a deed of their own, which nobody waits for. */
  readVersion: number | null;
  readAt: Date | null;
}

/**
 * Keeps that a focal point has informed somebody: a minister has nothing to do (R6), so the word of whoever acts is what we keep.
 * `version`: of the notice that was on the page; null or one that never was refuses `delegations.not-informed`.
 */
export async function stateInformed(
  tx: Transaction,
  edition: Edition,
  registrationId: string,
  version: number | null,
  by: Actor,
  now: Date,
): Promise<void> {
  const newest = (await currentConsentTexts(tx, edition.id))['privacy-notice'].version;
  if (version === null || version < 1 || version > newest) throw new NotInformed();
  await tx.query(
    `insert into informed_statement (registration_id, version, stated_at, stated_by) values ($1, $2, $3, $4)`,
    [registrationId, version, now, by.name],
  );
  await noteInLog(tx, 'delegations.informed', { registrationId, edition, version }, by, now);
}

/**
 * The person says that they have read the notice; again with newer words. `by`: the account when signed in; default: the bearer of the
 * personal link. Refuses `registration.unknown`, `not-possible-now` (nobody registered them, or it is over), `delegations.not-informed`.
 */
export async function readNotice(
  tx: Transaction,
  edition: Edition,
  id: string,
  version: number,
  now: Date,
  by?: Actor,
): Promise<void> {
  const registration = await lockInEdition(tx, edition, id);
  const notice = await noticeOf(tx, id);
  if (!notice || !isLiving(registration.status)) throw new NotPossibleNow();
  const newest = (await currentConsentTexts(tx, edition.id))['privacy-notice'].version;
  if (version < 1 || version > newest) throw new NotInformed();
  if (notice.readVersion !== null && notice.readVersion >= version) return;
  await giveConsent(tx, id, { kind: 'privacy-notice', version }, now);
  await noteInLog(
    tx,
    'registration.notice-read',
    { registrationId: id, edition, version },
    by ?? bearerOf(registration),
    now,
  );
}

/** Undefined for everybody who filled in a form themselves. */
export async function noticeOf(reader: Reader, registrationId: string): Promise<NoticeOfDelegate | undefined> {
  const [notice] = await reader.query<NoticeOfDelegate[]>(
    `select s.stated_by as "informedBy", s.version as "informedVersion", s.stated_at as "informedAt",
            c.version as "readVersion", c.given_at as "readAt"
     from informed_statement s left join consent c
       on c.registration_id = s.registration_id and c.kind = 'privacy-notice' and c.withdrawn_at is null
     where s.registration_id = $1`,
    [registrationId],
  );
  return notice;
}

async function noteInLog(
  tx: Transaction,
  action: AuditEntry['action'],
  { registrationId, edition, version }: { registrationId: string; edition: Edition; version: number },
  by: Actor,
  now: Date,
): Promise<void> {
  const subject = { kind: 'registration', id: registrationId };
  await recordAudit(tx, { by, action, subject, editionId: edition.id, details: { version } }, now);
}
