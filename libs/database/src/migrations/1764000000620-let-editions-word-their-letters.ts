import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetEditionsWordTheirLetters1764000000620 implements MigrationInterface {
  name = 'LetEditionsWordTheirLetters1764000000620';

  // A version is never changed once it is in use; a letter takes the words along, so nothing refers to it.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table letter_template (
  edition_id uuid not null references edition,
  kind text not null,
  language text not null,
  version integer not null,
  draft jsonb,
  drafted_by text not null default '',
  drafted_at timestamptz,
  primary key (edition_id, kind, language)
);
create table letter_template_version (
  edition_id uuid not null,
  kind text not null,
  language text not null,
  number integer not null,
  words jsonb not null,
  taken_from integer,
  used_from timestamptz not null,
  used_by text not null,
  used_until timestamptz,
  ended_by text not null default '',
  primary key (edition_id, kind, language, number),
  foreign key (edition_id, kind, language) references letter_template
);
create unique index letter_template_one_in_use on letter_template_version (edition_id, kind, language) where used_until is null;
alter table letter add column own_words jsonb;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table letter drop column own_words;
drop table letter_template_version;
drop table letter_template`);
  }
}
