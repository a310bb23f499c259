import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The review desk of the consultation: reviewers by Action Line, scores, notes, decisions that are noted and applied together. */
export class ReviewAndDecide1764000000310 implements MigrationInterface {
  name = 'ReviewAndDecide1764000000310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table role_assignment drop constraint role_assignment_role_check;
alter table role_assignment add constraint role_assignment_role_check check (role in
  ('secretariat','programme-editor','accreditation-officer','protocol-officer','check-in-officer','reviewer'));
create table review_criterion (
  edition_id uuid not null references edition,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  names jsonb not null,
  weight integer not null check (weight between 1 and 100),
  position integer not null,
  primary key (edition_id, code)
);
create table reviewer (
  edition_id uuid not null references edition,
  account_id uuid not null references account,
  action_lines text[] not null,
  organization text not null default '',
  set_at timestamptz not null,
  set_by text not null,
  primary key (edition_id, account_id)
);
create table submission_review (
  submission_id uuid not null references submission,
  account_id uuid not null references account,
  scores jsonb not null default '{}',
  comment text not null default '',
  has_conflict boolean not null default false,
  submission_version integer not null,
  version integer not null default 1,
  at timestamptz not null,
  primary key (submission_id, account_id)
);
create index submission_review_by on submission_review (account_id);
create table submission_note (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null references submission,
  at timestamptz not null,
  by_name text not null,
  text text not null
);
create index submission_note_of on submission_note (submission_id, at);
create table noted_decision (
  submission_id uuid primary key references submission,
  decision text not null check (decision in ('accept','decline','merge','waitlist')),
  into_id uuid references submission check (into_id <> submission_id),
  reason text,
  at timestamptz not null,
  by_name text not null,
  check ((decision = 'merge') = (into_id is not null))
);
create index noted_decision_into on noted_decision (into_id) where into_id is not null;
create table decision_round (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  by_kind text not null,
  by_id text,
  by_name text not null,
  state text not null default 'running' check (state in ('running','done')),
  asked_at timestamptz not null,
  touched_at timestamptz not null,
  ended_at timestamptz
);
create index decision_round_of on decision_round (edition_id, asked_at desc);
create index decision_round_running on decision_round (touched_at) where state = 'running';
create table decision_round_item (
  round_id uuid not null references decision_round on delete cascade,
  place integer not null,
  submission_id uuid not null references submission,
  decision text not null,
  state text not null default 'open' check (state in ('open','done','left-out')),
  why text,
  primary key (round_id, place)
);
create index decision_round_item_open on decision_round_item (round_id, place) where state = 'open';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table decision_round_item; drop table decision_round; drop table noted_decision; drop table submission_note;
drop table submission_review; drop table reviewer; drop table review_criterion;
delete from role_assignment where role = 'reviewer';
alter table role_assignment drop constraint role_assignment_role_check;
alter table role_assignment add constraint role_assignment_role_check check (role in
  ('secretariat','programme-editor','accreditation-officer','protocol-officer','check-in-officer'));
`);
  }
}
