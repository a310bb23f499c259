import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever replaces criteria or what a reviewer reads has seen what stood there. All criteria of an edition bear the same version. */
export class CountChangesOfTheReviewSettings1764000000371 implements MigrationInterface {
  name = 'CountChangesOfTheReviewSettings1764000000371';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table review_criterion add column version integer not null default 1;
alter table reviewer add column version integer not null default 1;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table reviewer drop column version; alter table review_criterion drop column version`);
  }
}
