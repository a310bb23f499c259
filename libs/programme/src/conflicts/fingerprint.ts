import { createHash } from 'node:crypto';
import type { Conflict } from './conflict.js';

/**
 * Names a conflict by its facts: who, where, when, by how much. It stays the same while these do, and a title or a name that is
 * written otherwise changes nothing. 32 hexadecimal digits.
 */
export function fingerprintOf(conflict: Conflict): string {
  const { kind, sessions, from, to, minutes, room, otherRoom, person, people, has, needs, of, codes, lacks } = conflict;
  const facts = [
    kind,
    sessions.map(({ code, startsAt, endsAt }) => [code, startsAt, endsAt]),
    [from, to, minutes],
    [room?.code, otherRoom?.code, person?.id, people?.map(({ id }) => id).sort()],
    [has, needs, of, codes, lacks],
    [conflict.taken, conflict.windows, conflict.zone, conflict.days],
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}
