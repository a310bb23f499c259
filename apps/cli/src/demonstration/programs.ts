import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { type Actor, ApiTokens } from '@app/identity';
import { daysBefore } from './demonstration-clock.js';

/** Programs that staff have given a token; nobody knows the secrets. */
const PROGRAMS = [
  { by: 'programme@wsis.example', name: 'Screens in the foyer', scopes: ['programme:read'], ends: 200 },
  { by: 'secretariat@wsis.example', name: 'Badge printers', scopes: ['door:read', 'door:write'], ends: 150 },
  {
    by: 'secretariat@wsis.example',
    name: 'Weekly numbers',
    scopes: ['registrations:read', 'consultation:read'],
    ends: 30,
    isRevoked: true,
  },
];

/** Tokens as the console shows them: one that is used, one that is not, one that was revoked. */
export async function writePrograms(tx: Transaction, tokens: ApiTokens, edition: Edition, present: Date) {
  const made = daysBefore(present, 20);
  for (const { by: email, name, scopes, ends, isRevoked } of PROGRAMS) {
    const by = await accountOf(tx, email);
    const wish = { name, scopes, accountId: by.id!, editionId: edition.id, expiresAt: daysBefore(present, -ends) };
    const { id } = await tokens.make(tx, wish, by, made);
    if (isRevoked) await tokens.revoke(tx, { id, editionId: edition.id }, by, daysBefore(present, 2));
  }
  await tx.query(
    `update api_token set last_used_at = $2 where edition_id = $1 and name in ('Screens in the foyer', 'Weekly numbers')`,
    [edition.id, daysBefore(present, 3)],
  );
}

async function accountOf(reader: Reader, email: string): Promise<Actor> {
  const [{ id, name }] = await reader.query<Array<{ id: string; name: string }>>(
    `select id, name from account where email_key = $1`,
    [email],
  );
  return { kind: 'account', id, name };
}
