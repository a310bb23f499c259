import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an edition sorts those who register, who decides on them, and a line for those whom no seat was left for. */
export class AddCategoriesAndDeciders1764000000110 implements MigrationInterface {
  name = 'AddCategoriesAndDeciders1764000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table registration_category (
  edition_id uuid not null references edition,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  names jsonb not null,
  hints jsonb not null default '{}',
  modes text[] not null check (modes <@ array['on-site','remote'] and cardinality(modes) > 0),
  entry text not null check (entry in ('open','invited','delegation')),
  has_own_seats boolean not null default false,
  position integer not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (edition_id, code)
);
create table deciding_rule (
  edition_id uuid not null references edition,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,59}$'),
  position integer not null,
  conditions jsonb not null default '{}',
  decider text not null check (decider in ('automatic','accreditation-team','focal-point','expression-of-interest')),
  working_days integer check (working_days between 1 and 60),
  primary key (edition_id, code)
);
create trigger registration_category_told after insert or update or delete on registration_category
  for each statement execute function tell_of_edition();
create trigger deciding_rule_told after insert or update or delete on deciding_rule
  for each statement execute function tell_of_edition();

alter table seat_pool add column category text not null default '', add column in_line integer not null default 0 check (in_line >= 0);
alter table seat_pool drop constraint seat_pool_pkey, add primary key (edition_id, mode, category);

alter table registration
  add column category text not null default 'participant',
  add column seat_pool text not null default '',
  add column decider text check (decider in ('automatic','accreditation-team','focal-point','expression-of-interest')),
  add column deciding_rule text,
  add column waiting_since timestamptz,
  add column offer_expires_at timestamptz,
  add column offers_made integer not null default 0,
  add column delegation_id uuid,
  add column form_version integer,
  add column answers jsonb not null default '{}',
  drop constraint registration_status_check,
  add constraint registration_status_check check (status in ('submitted','under-review','information-requested','waiting',
    'offered','approved','attended','rejected','withdrawn','expired','replaced'));
drop index registration_one_living;
create unique index registration_one_living on registration (edition_id, email_key)
  where status not in ('rejected','withdrawn','expired','replaced');
create index registration_line on registration (edition_id, mode, seat_pool, waiting_since, id)
  where status = 'waiting' and proven_at is not null;
create index registration_offered on registration (offer_expires_at) where status = 'offered';

update registration set waiting_since = submitted_at where status = 'waiting';
update registration set decider = case mode when 'remote' then 'automatic' else 'accreditation-team' end,
  deciding_rule = case mode when 'remote' then 'remote-is-automatic' else 'everybody-else' end
  where proven_at is not null and status <> 'waiting';
update seat_pool set in_line = (select count(*) from registration r
  where r.edition_id = seat_pool.edition_id and r.mode = seat_pool.mode and r.status = 'waiting' and r.proven_at is not null);

alter table role_assignment drop constraint role_assignment_role_check, add constraint role_assignment_role_check
  check (role in ('secretariat','programme-editor','accreditation-officer','protocol-officer','check-in-officer'));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table role_assignment drop constraint role_assignment_role_check, add constraint role_assignment_role_check
  check (role in ('secretariat','programme-editor','accreditation-officer','protocol-officer'));
drop index registration_offered; drop index registration_line; drop index registration_one_living;
create unique index registration_one_living on registration (edition_id, email_key) where status not in ('rejected','withdrawn','expired');
alter table registration drop constraint registration_status_check,
  add constraint registration_status_check check (status in ('submitted','under-review','waiting','approved','rejected','withdrawn','expired')),
  drop column answers, drop column form_version, drop column delegation_id, drop column offers_made, drop column offer_expires_at,
  drop column waiting_since, drop column deciding_rule, drop column decider, drop column seat_pool, drop column category;
delete from seat_pool where category <> '';
alter table seat_pool drop constraint seat_pool_pkey, drop column category, drop column in_line, add primary key (edition_id, mode);
drop table deciding_rule; drop table registration_category;
`);
  }
}
