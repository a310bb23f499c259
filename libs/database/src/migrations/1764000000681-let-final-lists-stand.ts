import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The category under which a request stands on a list that is final, whoever comes to the edition afterwards; null on any other list. */
export class LetFinalListsStand1764000000681 implements MigrationInterface {
  name = 'LetFinalListsStand1764000000681';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table floor_request add column final_category jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table floor_request drop column final_category`);
  }
}
