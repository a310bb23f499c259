import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowWhoSpoke1764000000481 implements MigrationInterface {
  name = 'KnowWhoSpoke1764000000481';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table speaking_invitation add column delivery text check (delivery in ('spoke', 'absent'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table speaking_invitation drop column delivery`);
  }
}
