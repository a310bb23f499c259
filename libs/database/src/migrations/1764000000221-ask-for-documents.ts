import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForDocuments1764000000221 implements MigrationInterface {
  name = 'AskForDocuments1764000000221';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table information_request add column wants_documents boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table information_request drop column wants_documents`);
  }
}
