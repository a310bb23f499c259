import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellOfChanges1764000000410 implements MigrationInterface {
  name = 'TellOfChanges1764000000410';

  // What was released before this is taken as told: nobody hears of a whole programme as if it were new.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table letter add column differences json not null default '[]', add column thread text;
create index letter_thread on letter (thread, created_at) where thread is not null;
create table notice_rules (
  edition_id uuid primary key references edition,
  quiet_minutes integer not null check (quiet_minutes between 0 and 1440),
  version integer not null default 1
);
create table notice_round (
  release_id uuid primary key references release,
  edition_id uuid not null references edition,
  state text not null default 'counting'
    check (state in ('counting','open','approved','held','with-next','sending','sent','overtaken')),
  quiet_until timestamptz not null,
  task_id uuid references task on delete set null,
  decided_at timestamptz,
  decided_by text not null default '',
  ended_at timestamptz,
  version integer not null default 1
);
create index notice_round_edition on notice_round (edition_id);
create table notice (
  id uuid primary key default gen_random_uuid(),
  release_id uuid not null references notice_round,
  person_id uuid not null references person,
  is_at_once boolean not null default false,
  state text not null check (state in ('due','written','by-hand','told-by-hand','needless')),
  language text not null,
  differences jsonb not null,
  letters integer not null default 0,
  settled_at timestamptz,
  settled_by text not null default ''
);
create unique index notice_once on notice (release_id, person_id) where not is_at_once;
create unique index notice_by_hand on notice (release_id, person_id) where is_at_once and state = 'by-hand';
create index notice_person on notice (person_id);
create table told_session (
  person_id uuid not null references person,
  session_id uuid not null references session,
  part jsonb,
  told_at timestamptz not null,
  primary key (person_id, session_id)
);
create index told_session_session on told_session (session_id);
insert into notice_round (release_id, edition_id, state, quiet_until)
  select id, edition_id, 'overtaken', released_at from release;
insert into told_session (person_id, session_id, part, told_at)
  select who.person_id, rs.session_id, jsonb_build_object(
    'code', rs.code, 'title', rs.snapshot->>'title', 'titleLanguage', rs.snapshot->>'titleLanguage', 'titles', '{}'::jsonb,
    'startsAt', rs.snapshot->>'startsAt', 'endsAt', rs.snapshot->>'endsAt', 'roomCode', rs.snapshot->'room'->>'code',
    'room', rs.snapshot->'room'->>'name', 'mode', rs.snapshot->>'mode',
    'isCancelled', rs.cancelled_at is not null or coalesce((rs.snapshot->>'cancelled')::boolean, false),
    'roles', to_jsonb(who.roles)), r.released_at
  from release r
  join released_session rs on rs.release_id = r.id
  join (select session_id, person_id, array_agg(role order by position, role) as roles from (
          select session_id, person_id, role, position from session_person
          union all select session_id, person_id, 'organizer', 1000 from session_organizer) as part
        group by session_id, person_id) who on who.session_id = rs.session_id
  where r.number = (select max(number) from release newest where newest.edition_id = r.edition_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table told_session; drop table notice; drop table notice_round; drop table notice_rules;
alter table letter drop column differences, drop column thread;
`);
  }
}
