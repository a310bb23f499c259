import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignUpForSessions1764000000361 implements MigrationInterface {
  name = 'SignUpForSessions1764000000361';

  // A pool has no capacity of its own: that is the limit of the released session, else of its room, and read where a seat is taken.
  // An edition without a row of sign_up_rules allows no overlaps.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table session_seat_pool (
  session_id uuid primary key references session,
  taken integer not null default 0 check (taken >= 0),
  in_line integer not null default 0 check (in_line >= 0)
);
create table session_sign_up (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references session,
  registration_id uuid not null references registration,
  state text not null check (state in ('seated','waiting','given-up','ended')),
  signed_up_at timestamptz not null,
  seated_at timestamptz,
  ended_at timestamptz,
  check ((state in ('given-up','ended')) = (ended_at is not null))
);
create unique index session_sign_up_one_living on session_sign_up (session_id, registration_id) where state in ('seated','waiting');
create index session_sign_up_registration on session_sign_up (registration_id);
create index session_sign_up_line on session_sign_up (session_id, signed_up_at, id) where state = 'waiting';
create table sign_up_rules (
  edition_id uuid primary key references edition,
  overlaps_allowed boolean not null,
  version integer not null default 1
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table sign_up_rules; drop table session_sign_up; drop table session_seat_pool`);
  }
}
