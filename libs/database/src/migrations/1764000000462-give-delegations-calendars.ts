import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveDelegationsCalendars1764000000462 implements MigrationInterface {
  name = 'GiveDelegationsCalendars1764000000462';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table calendar_address alter column person_id drop not null,
  add column mandate_id uuid references mandate on delete cascade,
  add constraint calendar_address_owner check (num_nonnulls(person_id, mandate_id) = 1);
drop index calendar_address_one;
create unique index calendar_address_one on calendar_address (coalesce(person_id, mandate_id), edition_id) where revoked_at is null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from calendar_address where person_id is null;
drop index calendar_address_one;
alter table calendar_address drop constraint calendar_address_owner, drop column mandate_id, alter column person_id set not null;
create unique index calendar_address_one on calendar_address (person_id, edition_id) where revoked_at is null;
`);
  }
}
