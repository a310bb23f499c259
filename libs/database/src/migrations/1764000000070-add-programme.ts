import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddProgramme1764000000070 implements MigrationInterface {
  name = 'AddProgramme1764000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table session (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  code text not null unique check (code ~ '^[0-9A-Z]{6}$'),
  guid uuid not null unique default gen_random_uuid(),
  source_key text,
  source_note jsonb,
  given_fields text[] not null default '{}',
  title text not null,
  title_language text not null default 'en',
  description text not null default '',
  type_code text,
  organizers text[] not null default '{}',
  room_id uuid references room,
  starts_at timestamptz,
  ends_at timestamptz,
  mode text not null default 'on-site-and-remote' check (mode in ('on-site-and-remote','on-site','remote')),
  languages text[] not null default '{en}',
  interpretation text[] not null default '{}',
  captioning boolean not null default false,
  action_lines text[] not null default '{}',
  sdgs integer[] not null default '{}',
  joining_url text,
  documents jsonb not null default '[]',
  cancelled_at timestamptz,
  cancel_reason text,
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (edition_id, source_key),
  check (ends_at > starts_at),
  check ((starts_at is null) = (ends_at is null))
);
create index session_edition_start on session (edition_id, starts_at);
create table session_person (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references session,
  person_id uuid not null references person,
  role text not null check (role in ('chair','facilitator','moderator','remote-moderator','keynote','speaker','rapporteur')),
  position integer not null,
  unique (session_id, person_id, role)
);
create index session_person_person on session_person (person_id);
create table session_organizer (
  session_id uuid not null references session,
  person_id uuid not null references person,
  primary key (session_id, person_id)
);
create index session_organizer_person on session_organizer (person_id);
create table release (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  number integer not null,
  name text not null,
  note text not null default '',
  released_at timestamptz not null,
  released_by text not null,
  unique (edition_id, number)
);
create table released_session (
  release_id uuid not null references release,
  session_id uuid not null references session,
  code text not null,
  snapshot jsonb not null,
  cancelled_at timestamptz,
  moved_from jsonb,
  primary key (release_id, session_id)
);
create index released_session_session on released_session (session_id);
create table programme_revision (
  edition_id uuid primary key references edition,
  revision bigint not null default 0,
  changed_at timestamptz not null default now()
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table programme_revision; drop table released_session; drop table release; drop table session_organizer; drop table session_person; drop table session`,
    );
  }
}
