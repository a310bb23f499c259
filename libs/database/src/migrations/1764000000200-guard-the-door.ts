import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardTheDoor1764000000200 implements MigrationInterface {
  name = 'GuardTheDoor1764000000200';

  // limit_bucket holds digests and counts only, so it needs no log: a crash forgets the counts and nothing else.
  // A session keeps its person, so that reading it with every request needs no table of another room.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create unlogged table limit_bucket (
  key bytea primary key,
  used integer not null,
  ends_at timestamptz not null
);
create table link_wish (
  id uuid primary key default gen_random_uuid(),
  purpose text not null check (purpose in ('sign-in','registration')),
  request jsonb not null,
  asked_at timestamptz not null
);
create index link_wish_age on link_wish (asked_at);
alter table signed_in_session add column person_id uuid references person on delete set null;
update signed_in_session s set person_id = p.id from person p where p.account_id = s.account_id;
create index signed_in_session_person on signed_in_session (person_id) where person_id is not null;
create table address_change (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  account_id uuid references account on delete cascade,
  person_id uuid references person on delete cascade,
  old_email text not null,
  new_email text not null,
  confirm_hash bytea not null unique,
  stop_hash bytea not null unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ending text check (ending in ('confirmed','stopped','replaced')),
  check (num_nonnulls(account_id, person_id) > 0),
  check ((ended_at is null) = (ending is null))
);
create unique index address_change_one_pending on address_change (coalesce(person_id, account_id)) where ended_at is null;
create index address_change_of on address_change (coalesce(person_id, account_id), asked_at);
create index address_change_age on address_change (asked_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table address_change; alter table signed_in_session drop column person_id; drop table link_wish; drop table limit_bucket`,
    );
  }
}
