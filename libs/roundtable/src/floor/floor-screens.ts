import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { hashToken, newToken } from '@app/tokens';
import { NoSuchScreen } from './floor.errors.js';
import { tellFollowers } from './floor-notice.js';

/** `room`: what everybody in the room reads · `interpreters`: names as they are said, languages. */
export const SCREEN_KINDS = ['room', 'interpreters'] as const;
export type ScreenKind = (typeof SCREEN_KINDS)[number];

/** What may be shown of a screen's address: everything but its secret, which we do not have. */
export interface FloorScreen {
  id: string;
  kind: ScreenKind;
  madeAt: Date;
}

/** An address that opens one floor to a screen without an account, until it is taken back. The secret is returned this once. */
export async function makeScreen(
  tx: Transaction,
  table: { sessionId: string; editionId: string },
  kind: ScreenKind,
  by: Actor,
  now: Date,
): Promise<string> {
  const { token, hash } = newToken();
  await tx.query(`insert into floor_screen (session_id, kind, token_hash, made_at) values ($1, $2, $3, $4)`, [
    table.sessionId,
    kind,
    hash,
    now,
  ]);
  await note(tx, table, 'roundtable.floor-screen-made', { kind }, by, now);
  return token;
}

/** From then on the address opens nothing, and screens that show it go dark. Refuses `roundtable.screen-unknown`. */
export async function endScreen(
  tx: Transaction,
  table: { sessionId: string; editionId: string },
  id: string,
  by: Actor,
  now: Date,
): Promise<void> {
  const [ended] = await tx
    .query(
      `update floor_screen set ended_at = $3 where id = $1 and session_id = $2 and ended_at is null returning kind`,
      [id, table.sessionId, now],
    )
    .then(([rows]) => rows as Array<{ kind: ScreenKind }>);
  if (!ended) throw new NoSuchScreen();
  await note(tx, table, 'roundtable.floor-screen-ended', { kind: ended.kind }, by, now);
  await tellFollowers(tx, table.sessionId);
}

export function readScreens(reader: Reader, sessionId: string): Promise<FloorScreen[]> {
  return reader.query(
    `select id, kind, made_at as "madeAt" from floor_screen where session_id = $1 and ended_at is null order by made_at, id`,
    [sessionId],
  );
}

/** Which floor of the edition an address opens. Refuses `roundtable.screen-unknown`. */
export async function screenOf(
  reader: Reader,
  editionId: string,
  token: string,
): Promise<{ kind: ScreenKind; code: string; sessionId: string }> {
  const [screen] = await reader.query<Array<{ kind: ScreenKind; code: string; sessionId: string }>>(
    `select c.kind, s.code, s.id as "sessionId" from floor_screen c join session s on s.id = c.session_id
     where c.token_hash = $1 and c.ended_at is null and s.edition_id = $2 and s.removed_at is null`,
    [hashToken(token), editionId],
  );
  if (!screen) throw new NoSuchScreen();
  return screen;
}

async function note(
  tx: Transaction,
  { sessionId, editionId }: { sessionId: string; editionId: string },
  action: 'roundtable.floor-screen-made' | 'roundtable.floor-screen-ended',
  details: Record<string, unknown>,
  by: Actor,
  now: Date,
): Promise<void> {
  await recordAudit(tx, { by, action, subject: { kind: 'round-table', id: sessionId }, editionId, details }, now);
}
