import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letters of a sending to many stand in a line of their own and are let go a few at a time. `mail_slot`: as many as
 * letters may leave within a second; `resting_domain`: until when a domain that asked us to slow down rests.
 */
export class LetOwnLettersGoFirst1764000000600 implements MigrationInterface {
  name = 'LetOwnLettersGoFirst1764000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table letter
  add column line text not null default 'own' constraint letter_line_check check (line in ('own','many')),
  add column to_domain text,
  add constraint letter_domain_of_many check (line = 'own' or to_domain is not null);
create index letter_many_waiting on letter (send_after, id) where line = 'many' and state = 'waiting' and rung_at is null;
create index letter_many_in_hand on letter (to_domain) where line = 'many' and state in ('waiting','sending') and rung_at is not null;
create table mail_slot (
  slot integer primary key,
  free_at timestamptz not null
);
create table resting_domain (
  domain text primary key,
  rests_until timestamptz not null,
  times integer not null
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table mail_slot, resting_domain;
alter table letter drop column line, drop column to_domain;
`);
  }
}
