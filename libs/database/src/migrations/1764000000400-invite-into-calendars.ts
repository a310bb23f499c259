import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InviteIntoCalendars1764000000400 implements MigrationInterface {
  name = 'InviteIntoCalendars1764000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table letter add column calendar text, add column answers_letter uuid;
create table calendar_keeping (
  person_id uuid not null references person,
  edition_id uuid not null references edition,
  kept_by text not null check (kept_by in ('mail','subscription','none')),
  chosen_at timestamptz not null,
  primary key (person_id, edition_id)
);
create table calendar_told (
  uid text not null references calendar_entry on delete cascade,
  person_id uuid not null references person,
  address text not null,
  method text not null check (method in ('REQUEST','CANCEL')),
  sequence integer not null,
  entry_sequence integer not null,
  said text not null,
  told_at timestamptz not null,
  partstat text not null default 'ACCEPTED' check (partstat in ('NEEDS-ACTION','ACCEPTED','TENTATIVE','DECLINED')),
  replied_at timestamptz,
  primary key (uid, person_id)
);
create index calendar_told_person on calendar_told (person_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table calendar_told; drop table calendar_keeping; alter table letter drop column calendar, drop column answers_letter`,
    );
  }
}
