import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A form asks something new after the approval: who was approved before is told by letter, some at a time, each once. */
export class TellOfLaterQuestions1764000000331 implements MigrationInterface {
  name = 'TellOfLaterQuestions1764000000331';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table later_question_call (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  category text not null,
  form_version integer not null,
  codes text[] not null check (cardinality(codes) > 0),
  made_at timestamptz not null,
  reached_id uuid,
  told integer not null default 0,
  done_at timestamptz,
  unique (edition_id, category, form_version)
);
create index later_question_call_open on later_question_call (made_at) where done_at is null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table later_question_call`);
  }
}
