import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { inLanguage } from '@app/edition';
import { type AuditEntry, recordAudit } from '@app/identity';
import { ringBell } from '@app/jobs';
import { writeLetter } from '@app/mail';
import { findSubject, isKnown } from '../find-subject.js';
import type { Owner } from '../owner.js';
import { DutiesFirst, NothingKnown } from '../privacy.errors.js';
import { obstaclesOf } from './obstacles.queries.js';

/**
 * Asks for everything about the owner to be erased, and writes the last letter to the address: it goes out first. Asking twice is
 * once. Refuses `privacy.nothing-known`, `privacy.duties-first`. Gives the id of the request.
 */
export async function askForErasure(tx: Transaction, edition: Edition, owner: Owner, now: Date): Promise<string> {
  const subject = await findSubject(tx, owner.emailKey);
  if (!(await isKnown(tx, subject))) throw new NothingKnown();
  if ((await obstaclesOf(tx, subject, now)).length > 0) throw new DutiesFirst();
  const id = randomUUID();
  const added = await tx.query<unknown[]>(
    `insert into personal_erasure (id, edition_id, email_key, requested_at) values ($1, $2, $3, $4)
     on conflict (email_key) where state = 'requested' do nothing returning 1`,
    [id, edition.id, owner.emailKey, now],
  );
  if (added.length === 0) return standingErasure(tx, owner.emailKey);
  const letterId = await writeLetter(tx, {
    kind: 'privacy.erasure',
    cause: `erasure:${id}`,
    editionId: edition.id,
    subject: { kind: 'erasure', id },
    to: { address: owner.email, name: owner.name, language: owner.language },
    data: { edition: inLanguage(edition.names, owner.language) || edition.shortName },
  });
  await tx.query(`update personal_erasure set letter_id = $2 where id = $1`, [id, letterId]);
  await ringBell(tx, 'erase-person', id);
  const by = { kind: 'link', name: '' } as const;
  const entry: AuditEntry = {
    by,
    action: 'privacy.erasure-asked',
    subject: { kind: 'erasure', id },
    editionId: edition.id,
  };
  await recordAudit(tx, entry, now);
  return id;
}

async function standingErasure(tx: Transaction, emailKey: string): Promise<string> {
  const [{ id }] = await tx.query(`select id from personal_erasure where email_key = $1 and state = 'requested'`, [
    emailKey,
  ]);
  return id;
}
