import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The review desk: search in any script, notes and tags, decisions on many at once, and two registrations of one person made one.
 * pg_trgm is a trusted extension of PostgreSQL: the owner of the database may create it.
 */
export class LetTheDeskSearchMarkAndMerge1764000000150 implements MigrationInterface {
  name = 'LetTheDeskSearchMarkAndMerge1764000000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create extension if not exists pg_trgm;
create index registration_search on registration using gin (search_text gin_trgm_ops);
create index registration_received on registration (edition_id, submitted_at, id);

create table desk_tag (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  name text not null,
  name_key text not null,
  created_at timestamptz not null,
  unique (edition_id, name_key)
);
create table registration_tag (
  registration_id uuid not null references registration,
  tag_id uuid not null references desk_tag on delete cascade,
  at timestamptz not null,
  by_name text not null,
  primary key (registration_id, tag_id)
);
create index registration_tag_of on registration_tag (tag_id);
create table registration_note (
  id uuid primary key default gen_random_uuid(),
  registration_id uuid not null references registration,
  at timestamptz not null,
  by_name text not null,
  text text not null
);
create index registration_note_of on registration_note (registration_id, at);

create table desk_job (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  act text not null check (act in ('approve','reject','tag','untag')),
  reason text,
  reason_code text,
  tag_id uuid references desk_tag on delete set null,
  by_kind text not null,
  by_id text,
  by_name text not null,
  state text not null default 'running' check (state in ('running','done','stopped')),
  asked_at timestamptz not null,
  touched_at timestamptz not null,
  ended_at timestamptz
);
create index desk_job_of on desk_job (edition_id, asked_at desc);
create index desk_job_running on desk_job (touched_at) where state = 'running';
create table desk_job_item (
  job_id uuid not null references desk_job on delete cascade,
  place integer not null,
  registration_id uuid not null references registration,
  version integer not null,
  state text not null default 'open' check (state in ('open','done','left-out')),
  why text,
  primary key (job_id, place)
);
create index desk_job_item_open on desk_job_item (job_id, place) where state = 'open';

create table probable_duplicate (
  edition_id uuid not null references edition,
  one_id uuid not null references registration,
  other_id uuid not null references registration,
  likeness real not null,
  found_at timestamptz not null,
  state text not null default 'open' check (state in ('open','two-people','merged')),
  decided_at timestamptz,
  decided_by text,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index probable_duplicate_open on probable_duplicate (edition_id, likeness desc) where state = 'open';
create index probable_duplicate_other on probable_duplicate (other_id);
create table duplicate_look (registration_id uuid primary key references registration, at timestamptz not null);
create table registration_merge (
  ended_id uuid primary key references registration,
  surviving_id uuid not null references registration,
  at timestamptz not null,
  by_name text not null,
  kept jsonb not null default '{}'
);
create index registration_merge_into on registration_merge (surviving_id);
alter table person add column merged_into uuid references person;
create index person_merged_into on person (merged_into) where merged_into is not null;
alter table edition add column deciding_rules_version integer not null default 1;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table edition drop column deciding_rules_version;
drop index person_merged_into; alter table person drop column merged_into;
drop table registration_merge; drop table duplicate_look; drop table probable_duplicate; drop table desk_job_item; drop table desk_job;
drop table registration_note; drop table registration_tag; drop table desk_tag;
drop index registration_received; drop index registration_search; drop extension pg_trgm`);
  }
}
