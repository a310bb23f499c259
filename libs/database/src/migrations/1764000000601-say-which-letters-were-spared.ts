import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter to many whose address is known not to be reached stays as failed, `suppressed`: nobody tried it. */
export class SayWhichLettersWereSpared1764000000601 implements MigrationInterface {
  name = 'SayWhichLettersWereSpared1764000000601';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table letter
  drop constraint letter_failure_check,
  add constraint letter_failure_check check (failure in ('refused','gave-up','unwritable','interrupted','returned','suppressed'));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
update letter set failure = 'refused' where failure = 'suppressed';
alter table letter
  drop constraint letter_failure_check,
  add constraint letter_failure_check check (failure in ('refused','gave-up','unwritable','interrupted','returned'));
`);
  }
}
