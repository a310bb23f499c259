import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { releaseProgramme } from '@app/programme';
import type { DataSource } from 'typeorm';
import { aSession } from './session.js';

/** A released programme of that many sessions in one room, in half hours over the edition's days: one written by the programme, the others its copies. */
export async function aFullProgramme(database: DataSource, edition: Edition, room: string, sessions: number) {
  const first = await aSession(database, edition, {
    title: 'A session of three hundred',
    room,
    from: '08:00',
    to: '08:30',
  });
  const columns: Array<{ name: string }> = await database.query(
    `select column_name as name from information_schema.columns where table_name = 'session' and is_generated = 'NEVER'
     and column_name not in ('id', 'code', 'guid', 'starts_at', 'ends_at')`,
  );
  const list = columns.map(({ name }) => name).join(', ');
  await database.query(
    `insert into session (code, starts_at, ends_at, ${list})
     select upper(lpad(to_hex(10000000 + n), 6, '0')), starts_at + (n / 60 || ' days')::interval + (n % 60 * 10 || ' minutes')::interval,
            ends_at + (n / 60 || ' days')::interval + (n % 60 * 10 || ' minutes')::interval, ${list}
     from session, generate_series(1, $2::int) as n where id = $1`,
    [first.id, sessions - 1],
  );
  const wish = { name: 'First release', acceptConflicts: true };
  await inTransaction(database, (tx) =>
    releaseProgramme(tx, edition.id, wish, systemActor('test'), new Date('2027-05-01T09:00:00Z')),
  );
}
