import type { Transaction } from '@app/database';
import { forgetEditionsAfterCommit, type Reader, remember } from '@app/edition';
import { FormChangedMeanwhile, type FormDefinition, FormUnusable, usableDefinition } from '@app/forms';
import { type Actor, recordAudit } from '@app/identity';
import type { DataSource } from 'typeorm';
import type { Call } from './call.js';

/** What a call asks in words of its own; version 0: nothing yet. */
export interface CallForm {
  version: number;
  definition: FormDefinition;
}

/** The newest form of a call, or the version that answers were given to. */
export async function readCallForm(reader: Reader, callId: string, version?: number | null): Promise<CallForm> {
  const [form] = await reader.query<CallForm[]>(
    `select version, definition from consultation_form where call_id = $1 and ($2::int is null or version = $2)
     order by version desc limit 1`,
    [callId, version ?? null],
  );
  return form ?? { version: 0, definition: { sections: [] } };
}

/** A version that a call's form has had. */
export interface CallFormVersion {
  version: number;
  madeAt: Date;
  /** Name of who made it. */
  madeBy: string;
  /** How many submissions hold answers to it, drafts and withdrawn ones among them. */
  submissions: number;
}

/** Every version of a call's form, the newest first. */
export function callFormVersions(reader: Reader, callId: string): Promise<CallFormVersion[]> {
  return reader.query<CallFormVersion[]>(
    `select form.version, form.made_at as "madeAt", form.made_by as "madeBy",
            (select count(*)::int from submission where call_id = $1 and form_version = form.version) as submissions
     from consultation_form form where form.call_id = $1 order by form.version desc`,
    [callId],
  );
}

/** The newest form from this process's memory, for pages. */
export function knownCallForm(database: DataSource, callId: string): Promise<CallForm> {
  return remember(database, `consultation form ${callId}`, () => readCallForm(database, callId));
}

/**
 * Makes a new version of a call's form; answers keep the version that they were given to. A call asks once: sections that are asked
 * later are refused. Refuses `forms.definition-…` naming the places and `forms.form-changed-meanwhile` (stale).
 */
export async function putCallForm(
  tx: Transaction,
  call: Pick<Call, 'id' | 'editionId' | 'kind'>,
  { definition, seen }: { definition: unknown; seen?: number },
  by: Actor,
  now: Date,
): Promise<CallForm> {
  const usable = usableDefinition(definition);
  const later = usable.sections.findIndex(({ asked }) => asked !== 'registration');
  if (later >= 0) throw new FormUnusable([{ place: `sections/${later}/asked`, fault: 'shape' }]);
  await tx.query(`select pg_advisory_xact_lock(hashtext('consultation form'), hashtext($1))`, [call.id]);
  const { version } = await readCallForm(tx, call.id);
  if (seen !== undefined && seen !== version) throw new FormChangedMeanwhile();
  await tx.query(
    `insert into consultation_form (call_id, version, definition, made_at, made_by) values ($1, $2, $3, $4, $5)`,
    [call.id, version + 1, JSON.stringify(usable), now, by.name],
  );
  const details = { kind: call.kind, version: version + 1 };
  const subject = { kind: 'consultation-call', id: call.id };
  await recordAudit(tx, { by, action: 'consultation.form-put', subject, editionId: call.editionId, details }, now);
  forgetEditionsAfterCommit(tx);
  return { version: version + 1, definition: usable };
}
