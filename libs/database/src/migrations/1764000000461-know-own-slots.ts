import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowOwnSlots1764000000461 implements MigrationInterface {
  name = 'KnowOwnSlots1764000000461';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table calendar_part (
  subject_id uuid not null,
  kind text not null check (kind in ('item','floor')),
  tag text not null,
  starts_after integer not null check (starts_after >= 0),
  seconds integer not null check (seconds > 0),
  title text not null default '',
  primary key (subject_id, kind, tag, starts_after)
);
create index calendar_part_tag on calendar_part (tag);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar_part`);
  }
}
