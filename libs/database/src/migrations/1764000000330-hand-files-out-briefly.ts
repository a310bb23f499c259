import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The file with one's own data has an address of its own for ten minutes; the letter's link only opens the page that gives it. */
export class HandFilesOutBriefly1764000000330 implements MigrationInterface {
  name = 'HandFilesOutBriefly1764000000330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table personal_export
  add column download_hash bytea unique,
  add column download_until timestamptz,
  add constraint personal_export_download check ((download_hash is null) = (download_until is null));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table personal_export drop column download_hash, drop column download_until`);
  }
}
