import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindSpeakers1764000000421 implements MigrationInterface {
  name = 'RemindSpeakers1764000000421';

  // The key of speaking_reminder is the promise: each kind once per invitation, whoever looks and however often.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table speaking_reminder (
  invitation_id uuid not null references speaking_invitation on delete cascade,
  kind text not null check (kind in ('answer','register','statement','remote-test','room-and-time')),
  sent_at timestamptz not null,
  primary key (invitation_id, kind)
);
create table speaking_reminder_plan (
  edition_id uuid primary key references edition,
  hour text not null check (hour ~ '^[0-2][0-9]:[0-5][0-9]$'),
  days jsonb not null,
  version integer not null default 1
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table speaking_reminder_plan; drop table speaking_reminder`);
  }
}
