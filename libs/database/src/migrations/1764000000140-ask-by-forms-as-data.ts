import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms of an edition as data, questions to applicants, corrections of their own, and drafts saved by link. */
export class AskByFormsAsData1764000000140 implements MigrationInterface {
  name = 'AskByFormsAsData1764000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table information_request (
  id uuid primary key default gen_random_uuid(),
  registration_id uuid not null references registration,
  asked_at timestamptz not null,
  asked_by text not null,
  question text not null check (length(question) between 1 and 2000),
  section text check (section in ('expression-of-interest')),
  answer_by timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  answer text,
  closed_at timestamptz
);
create index information_request_of on information_request (registration_id, asked_at);
create unique index information_request_open on information_request (registration_id)
  where answered_at is null and closed_at is null;
create index information_request_due on information_request (answer_by) where answered_at is null and closed_at is null;

create table registration_form (
  edition_id uuid not null references edition,
  category text not null check (category ~ '^[a-z][a-z0-9-]{1,39}$'),
  version integer not null check (version > 0),
  definition jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (edition_id, category, version)
);
create trigger registration_form_told after insert or update or delete on registration_form
  for each statement execute function tell_of_edition();

create table registration_correction (
  id bigint generated always as identity primary key,
  registration_id uuid not null references registration,
  at timestamptz not null,
  by_kind text not null check (by_kind in ('account','link','system')),
  by_name text not null,
  fields text[] not null check (cardinality(fields) > 0),
  went_back boolean not null
);
create index registration_correction_of on registration_correction (registration_id, id);

create table registration_draft (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  email text not null,
  email_key text not null,
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  typed jsonb not null,
  page_key text,
  token_hash bytea not null unique,
  saved_at timestamptz not null,
  expires_at timestamptz not null
);
create unique index registration_draft_once on registration_draft (edition_id, page_key);
create index registration_draft_of on registration_draft (edition_id, email_key, saved_at);
create index registration_draft_over on registration_draft (expires_at);

alter table registration add column answer_versions jsonb not null default '{}';
create index registration_decided on registration (edition_id, deciding_rule, decided_at desc) where decided_at is not null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index registration_decided; alter table registration drop column answer_versions;
drop table registration_draft; drop table registration_correction; drop table registration_form; drop table information_request;
`);
  }
}
