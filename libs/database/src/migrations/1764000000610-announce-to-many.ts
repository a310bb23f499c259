import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnnounceToMany1764000000610 implements MigrationInterface {
  name = 'AnnounceToMany1764000000610';

  // A link of unsubscribing opens one wish and says nothing else; each letter has its own, so that none must be kept in clear.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table announcement (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  name text not null check (char_length(name) between 1 and 120),
  state text not null default 'draft' check (state in ('draft','waiting','sending','written','stopped')),
  group_code text not null,
  parameters jsonb not null default '{}',
  texts jsonb not null,
  button text not null default 'none' check (button in ('none','agenda','page')),
  author_ids text[] not null,
  written_by text not null,
  written_at timestamptz not null,
  submitted_by text not null default '',
  submitted_at timestamptz,
  decided_by text not null default '',
  decided_at timestamptz,
  reason text not null default '' check (char_length(reason) <= 500),
  task_id uuid references task on delete set null,
  ended_at timestamptz,
  version integer not null default 1
);
create index announcement_edition on announcement (edition_id, written_at desc);
create index announcement_task on announcement (task_id) where task_id is not null;
create table announcement_recipient (
  announcement_id uuid not null references announcement on delete cascade,
  person_id uuid not null references person,
  standing text not null check (standing in ('reached','no-address','suppressed','unsubscribed')),
  letter_id uuid,
  primary key (announcement_id, person_id)
);
create index announcement_recipient_person on announcement_recipient (person_id);
create table announcement_unsubscribed (
  edition_id uuid not null references edition,
  person_id uuid not null references person,
  at timestamptz not null,
  primary key (edition_id, person_id)
);
create index announcement_unsubscribed_person on announcement_unsubscribed (person_id);
create table announcement_link (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  person_id uuid not null references person,
  token_hash bytea not null unique,
  created_at timestamptz not null
);
create index announcement_link_person on announcement_link (person_id);
create index announcement_link_edition on announcement_link (edition_id);
alter table letter drop constraint letter_state_check,
  add constraint letter_state_check check (state in ('waiting','sending','sent','failed','withdrawn'));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table announcement_link; drop table announcement_unsubscribed; drop table announcement_recipient; drop table announcement;
delete from letter where state = 'withdrawn';
alter table letter drop constraint letter_state_check,
  add constraint letter_state_check check (state in ('waiting','sending','sent','failed'));
`);
  }
}
