import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindOfModeAndOutcome1764000000631 implements MigrationInterface {
  name = 'RemindOfModeAndOutcome1764000000631';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table speaking_reminder drop constraint speaking_reminder_kind_check;
alter table speaking_reminder add check
  (kind in ('answer','register','mode','statement','remote-test','room-and-time','outcome'));
alter table speaking_material drop constraint speaking_material_kind_check;
alter table speaking_material add check (kind in ('presentation','statement','outcome'));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from speaking_reminder where kind in ('mode','outcome');
alter table speaking_reminder drop constraint speaking_reminder_kind_check;
alter table speaking_reminder add check (kind in ('answer','register','statement','remote-test','room-and-time'));
delete from stored_file where id in (select file_id from speaking_material where kind = 'outcome');
alter table speaking_material drop constraint speaking_material_kind_check;
alter table speaking_material add check (kind in ('presentation','statement'));
`);
  }
}
