import { type Reader, remember } from '@app/edition';
import type { DataSource } from 'typeorm';
import { NoSuchCall } from '../consultation.errors.js';
import { type Call, CALL_KINDS, type CallKind } from './call.js';

const CALL = `id, edition_id as "editionId", kind, names, intro, opens_at as "opensAt", closes_at as "closesAt",
  answers_by as "answersBy", version`;

/** The calls of an edition, in the order in which kinds are listed. */
export async function readCalls(reader: Reader, editionId: string): Promise<Call[]> {
  const calls = await reader.query<Call[]>(`select ${CALL} from consultation_call where edition_id = $1`, [editionId]);
  return calls.sort((a, b) => CALL_KINDS.indexOf(a.kind) - CALL_KINDS.indexOf(b.kind));
}

/** The call of a kind. Refuses `consultation.unknown-call`. */
export async function readCall(reader: Reader, editionId: string, kind: CallKind): Promise<Call> {
  const call = (await readCalls(reader, editionId)).find((one) => one.kind === kind);
  if (!call) throw new NoSuchCall();
  return call;
}

/** `readCalls` from this process's memory, for pages. */
export function knownCalls(database: DataSource, editionId: string): Promise<Call[]> {
  return remember(database, `calls ${editionId}`, () => readCalls(database, editionId));
}

/** The call of a kind for somebody who changes it, alone. Refuses `consultation.unknown-call`. */
export async function lockCall(tx: Reader, editionId: string, kind: CallKind): Promise<Call> {
  const [call] = await tx.query<Call[]>(
    `select ${CALL} from consultation_call where edition_id = $1 and kind = $2 for update`,
    [editionId, kind],
  );
  if (!call) throw new NoSuchCall();
  return call;
}
