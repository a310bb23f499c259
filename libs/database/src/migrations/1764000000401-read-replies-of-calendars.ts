import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadRepliesOfCalendars1764000000401 implements MigrationInterface {
  name = 'ReadRepliesOfCalendars1764000000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table calendar_reply (
  id uuid primary key default gen_random_uuid(),
  fingerprint text not null unique,
  received_at timestamptz not null,
  from_address text not null,
  attendee text not null default '',
  uid text not null default '',
  answer text,
  outcome text not null check (outcome in ('noted','kept')),
  reason text not null default '',
  person_id uuid references person,
  edition_id uuid references edition
);
create index calendar_reply_received on calendar_reply (received_at);
create index calendar_reply_person on calendar_reply (person_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar_reply`);
  }
}
