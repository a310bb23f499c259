import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Submissions to the calls of the consultation, who carries them together, personal links and half-filled forms. */
export class TakeSubmissions1764000000305 implements MigrationInterface {
  name = 'TakeSubmissions1764000000305';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table submission (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  call_id uuid not null references consultation_call,
  code text not null unique check (code ~ '^[0-9A-Z]{6}$'),
  status text not null check (status in ('submitted','received','accepted','declined','merged','waitlisted','withdrawn')),
  email text not null,
  email_key text not null,
  given_name text not null,
  family_name text not null,
  language text not null check (language in ('en','fr','es','ru','zh','ar')),
  organization text not null,
  stakeholder_type text not null,
  country char(2) not null references country,
  title text not null,
  text_language text not null check (text_language in ('en','fr','es','ru','zh','ar')),
  summary text not null,
  action_lines text[] not null,
  sdgs integer[] not null,
  languages text[] not null,
  mode text check (mode in ('on-site-and-remote','on-site','remote')),
  minutes integer check (minutes between 1 and 600),
  speakers text[] not null,
  form_version integer,
  answers jsonb not null,
  is_public boolean not null,
  late_code_id uuid references late_code,
  late_until timestamptz,
  page_key text,
  search_text text not null,
  person_id uuid references person,
  submitted_at timestamptz not null,
  prove_by timestamptz not null,
  proven_at timestamptz,
  decided_at timestamptz,
  ended_at timestamptz,
  reason text,
  merged_into uuid references submission,
  session_id uuid references session,
  version integer not null default 1,
  updated_at timestamptz not null,
  check ((status = 'submitted') = (proven_at is null) or status = 'withdrawn'),
  check ((status = 'merged') = (merged_into is not null))
);
create unique index submission_once on submission (edition_id, page_key);
create unique index submission_session on submission (session_id);
create index submission_of_call on submission (call_id, status);
create index submission_of_edition on submission (edition_id, submitted_at, id);
create index submission_of_address on submission (email_key, submitted_at);
create index submission_person on submission (person_id);
create index submission_merged on submission (merged_into) where merged_into is not null;
create index submission_search on submission using gin (search_text gin_trgm_ops);

create table co_organizer (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null references submission,
  name text not null,
  email text not null,
  email_key text not null,
  state text not null default 'invited' check (state in ('invited','confirmed','declined')),
  place integer not null,
  token_hash bytea unique,
  invited_at timestamptz,
  answered_at timestamptz,
  person_id uuid references person,
  unique (submission_id, email_key)
);
create index co_organizer_of_address on co_organizer (email_key, invited_at);
create index co_organizer_person on co_organizer (person_id);

create table submission_link (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null references submission,
  purpose text not null check (purpose in ('prove','status')),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index submission_link_of on submission_link (submission_id, created_at);

create table submission_draft (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references consultation_call,
  email text not null,
  email_key text not null,
  language text not null,
  typed jsonb not null,
  page_key text,
  token_hash bytea not null unique,
  saved_at timestamptz not null,
  expires_at timestamptz not null
);
create unique index submission_draft_once on submission_draft (call_id, page_key);
create index submission_draft_of on submission_draft (email_key, saved_at);
create index submission_draft_over on submission_draft (expires_at);

alter table link_wish drop constraint link_wish_purpose_check;
alter table link_wish add constraint link_wish_purpose_check check (purpose in ('sign-in','registration','consultation'));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from link_wish where purpose = 'consultation';
alter table link_wish drop constraint link_wish_purpose_check;
alter table link_wish add constraint link_wish_purpose_check check (purpose in ('sign-in','registration'));
drop table submission_draft; drop table submission_link; drop table co_organizer; drop table submission;
`);
  }
}
