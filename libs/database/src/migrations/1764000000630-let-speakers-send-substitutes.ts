import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetSpeakersSendSubstitutes1764000000630 implements MigrationInterface {
  name = 'LetSpeakersSendSubstitutes1764000000630';

  // A substitute stands here with what was said of them until the seat is theirs: whoever is refused becomes no person of ours.
  // The partial indexes are promises: of one part one substitute is decided on at a time, and one has the seat.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table speaking_invitation drop constraint speaking_invitation_state_check;
alter table speaking_invitation add check (state in ('invited','accepted','declined','delegated'));
create table speaking_change (
  id bigint generated always as identity primary key,
  invitation_id uuid not null references speaking_invitation on delete cascade,
  act text not null check (act in ('invite','invite-again','accept','decline','name-substitute','refuse-substitute','withdraw-substitute','delegate','take-back','deliver')),
  state text not null,
  mode text,
  delivery text,
  reason text not null default '',
  changed_by text not null,
  changed_at timestamptz not null
);
create index speaking_change_of on speaking_change (invitation_id);
insert into speaking_change (invitation_id, act, state, changed_by, changed_at)
  select id, 'invite', 'invited', invited_by, invited_at from speaking_invitation where letters > 0;
insert into speaking_change (invitation_id, act, state, mode, reason, changed_by, changed_at)
  select id, case state when 'accepted' then 'accept' else 'decline' end, state, mode, decline_reason, '', answered_at
  from speaking_invitation where answered_at is not null;
create table speaking_substitution (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references session,
  person_id uuid not null references person,
  substitute_id uuid references person,
  courtesy_title text not null default '',
  given_name text not null default '',
  family_name text not null default '',
  position_title text not null default '',
  organization text not null default '',
  email text not null,
  language text not null,
  reason text not null default '',
  state text not null check (state in ('named','accepted','refused','withdrawn','returned')),
  named_at timestamptz not null,
  named_by text not null,
  decided_at timestamptz,
  decided_by text not null default '',
  decision_reason text not null default '',
  state_before text check (state_before in ('invited','accepted','declined')),
  mode_before text check (mode_before in ('on-site','remote')),
  seats uuid[] not null default '{}',
  check ((state in ('accepted','returned')) <= (substitute_id is not null)),
  check ((state = 'named') = (decided_at is null))
);
create unique index speaking_substitution_named on speaking_substitution (session_id, person_id) where state = 'named';
create unique index speaking_substitution_seated on speaking_substitution (session_id, person_id) where state = 'accepted';
create index speaking_substitution_person on speaking_substitution (person_id);
create index speaking_substitution_substitute on speaking_substitution (substitute_id);
create table speaking_rules (
  edition_id uuid primary key references edition,
  substitutes text not null check (substitutes in ('each','high-level')),
  version integer not null default 1
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table speaking_rules;
drop table speaking_substitution;
drop table speaking_change;
delete from speaking_invitation where state = 'delegated';
alter table speaking_invitation drop constraint speaking_invitation_state_check;
alter table speaking_invitation add check (state in ('invited','accepted','declined'));
`);
  }
}
