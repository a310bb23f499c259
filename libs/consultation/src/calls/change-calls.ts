import type { Transaction } from '@app/database';
import { forgetEditionsAfterCommit, type InLanguages } from '@app/edition';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import {
  CallChangedMeanwhile,
  CallExists,
  ClosesBeforeItOpens,
  AnswersBeforeItCloses,
} from '../consultation.errors.js';
import type { Call, CallKind } from './call.js';
import { putCallForm } from './call-form.js';
import { lockCall, readCall } from './calls.queries.js';
import { startingCall } from './starting-calls.js';
import { startingForm } from './starting-forms.js';

/** Dates of a call, and words where they shall not be the usual ones. */
export interface CallDraft {
  kind: CallKind;
  opensAt: Date;
  closesAt: Date;
  answersBy: Date;
  names?: InLanguages;
  intro?: InLanguages;
}

export type CallChanges = Partial<Omit<CallDraft, 'kind'>>;

/**
 * Opens a call of a kind with the usual form. Refuses `consultation.call-exists`, `closes-before-it-opens`,
 * `answers-before-it-closes`.
 */
export async function addCall(
  tx: Transaction,
  editionId: string,
  { kind, ...draft }: CallDraft,
  by: Actor,
  now: Date,
): Promise<Call> {
  const { names, intro, opensAt, closesAt, answersBy } = { ...startingCall(kind), ...draft };
  mustBeInOrder({ opensAt, closesAt, answersBy });
  const added = await tx.query<unknown[]>(
    `insert into consultation_call (edition_id, kind, names, intro, opens_at, closes_at, answers_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict (edition_id, kind) do nothing returning id`,
    [editionId, kind, JSON.stringify(names), JSON.stringify(intro), opensAt, closesAt, answersBy, now],
  );
  if (added.length === 0) throw new CallExists();
  const call = await readCall(tx, editionId, kind);
  await putCallForm(tx, call, { definition: startingForm(kind), seen: 0 }, by, now);
  await tellOfCall(tx, call, 'consultation.call-added', by, now);
  return call;
}

/**
 * Changes dates or words. `version` is what the editor saw. Refuses `consultation.unknown-call`,
 * `call-changed-meanwhile` (stale), `closes-before-it-opens`, `answers-before-it-closes`.
 */
export async function changeCall(
  tx: Transaction,
  editionId: string,
  kind: CallKind,
  version: number,
  changes: CallChanges,
  by: Actor,
  now: Date,
): Promise<Call> {
  const before = await lockCall(tx, editionId, kind);
  if (before.version !== version) throw new CallChangedMeanwhile();
  const told = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const wanted: Call = { ...before, ...told };
  mustBeInOrder(wanted);
  await tx.query(
    `update consultation_call set names = $2, intro = $3, opens_at = $4, closes_at = $5, answers_by = $6,
       version = version + 1, updated_at = $7 where id = $1`,
    [
      before.id,
      JSON.stringify(wanted.names),
      JSON.stringify(wanted.intro),
      wanted.opensAt,
      wanted.closesAt,
      wanted.answersBy,
      now,
    ],
  );
  await tellOfCall(tx, before, 'consultation.call-changed', by, now, { fields: Object.keys(told) });
  return readCall(tx, editionId, kind);
}

function mustBeInOrder({ opensAt, closesAt, answersBy }: Pick<Call, 'opensAt' | 'closesAt' | 'answersBy'>): void {
  if (closesAt <= opensAt) throw new ClosesBeforeItOpens();
  if (answersBy < closesAt) throw new AnswersBeforeItCloses();
}

async function tellOfCall(
  tx: Transaction,
  { id, editionId, kind }: Call,
  action: AuditAction,
  by: Actor,
  now: Date,
  details: Record<string, unknown> = {},
): Promise<void> {
  const subject = { kind: 'consultation-call', id };
  await recordAudit(tx, { by, action, subject, editionId, details: { kind, ...details } }, now);
  forgetEditionsAfterCommit(tx);
}
