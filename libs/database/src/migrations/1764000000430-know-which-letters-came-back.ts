import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was handed over may come back. `secrets_erased`: the letter's link was erased and it cannot be sent again as it was; of letters
 * sent before this was kept it is not known, so they are taken for such.
 */
export class KnowWhichLettersCameBack1764000000430 implements MigrationInterface {
  name = 'KnowWhichLettersCameBack1764000000430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table letter
  add column secrets_erased boolean not null default false,
  drop constraint letter_failure_check,
  add constraint letter_failure_check check (failure in ('refused','gave-up','unwritable','interrupted','returned'));
update letter set secrets_erased = true where state = 'sent' or (state = 'failed' and secrets is null);
create table suppressed_address (
  id uuid primary key default gen_random_uuid(),
  email_key text not null unique,
  reason text not null check (reason in ('bounced','complained')),
  said text not null default '',
  since timestamptz not null
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table suppressed_address;
update letter set failure = 'refused' where failure = 'returned';
alter table letter
  drop column secrets_erased,
  drop constraint letter_failure_check,
  add constraint letter_failure_check check (failure in ('refused','gave-up','unwritable','interrupted'));
`);
  }
}
