import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayWhyNoticesWait1764000000470 implements MigrationInterface {
  name = 'SayWhyNoticesWait1764000000470';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table notice_round add column reason text not null default '' check (char_length(reason) <= 500)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notice_round drop column reason`);
  }
}
