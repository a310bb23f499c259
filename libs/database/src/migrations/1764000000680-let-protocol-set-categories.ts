import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A category that the protocol officer has set for a person of an edition, in place of what the rule table finds (R20–R22). */
export class LetProtocolSetCategories1764000000680 implements MigrationInterface {
  name = 'LetProtocolSetCategories1764000000680';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table protocol_category (
  edition_id uuid not null references edition,
  person_id uuid not null references person,
  code text not null,
  reason text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (edition_id, person_id)
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table protocol_category`);
  }
}
