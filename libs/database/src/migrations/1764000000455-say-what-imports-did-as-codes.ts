import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports of imports keep codes and values where they kept English sentences. They live for a day: those of before go, with their
 * files, and whoever was about to agree to one brings the schedule again. What was taken stays.
 */
export class SayWhatImportsDidAsCodes1764000000455 implements MigrationInterface {
  name = 'SayWhatImportsDidAsCodes1764000000455';

  async up(runner: QueryRunner): Promise<void> {
    await removeImports(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeImports(runner);
  }
}

async function removeImports(runner: QueryRunner): Promise<void> {
  await runner.query(`
delete from stored_file where owner_kind = 'schedule-import';
delete from task where kind = 'schedule-import'`);
}
