import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayMoreOfASession1764000000360 implements MigrationInterface {
  name = 'SayMoreOfASession1764000000360';

  // The inner agenda and the translations are documents of the session: read, written and frozen together with it, guarded by its version.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table session
  add column access text not null default 'open' check (access in ('open','sign-up','invitation')),
  add column recording text not null default 'unsaid' check (recording in ('unsaid','recorded','not-recorded')),
  add column agenda jsonb not null default '[]',
  add column translations jsonb not null default '{}';
alter table session_person add column objects_to_recording boolean not null default false;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table session_person drop column objects_to_recording;
alter table session drop column translations, drop column agenda, drop column recording, drop column access`);
  }
}
