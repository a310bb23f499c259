import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowRoomsBreaksAndConstraints1764000000320 implements MigrationInterface {
  name = 'KnowRoomsBreaksAndConstraints1764000000320';

  // An edition without a row of walking_times has none: everybody is everywhere at once, as before.
  // Windows of a person are one document: they are read and written together, and a version of theirs guards them.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table room
  add column layout text not null default 'theatre'
    check (layout in ('theatre','classroom','boardroom','u-shape','round-tables','stage')),
  add column booth_languages text[] not null default '{}';
create table walking_times (
  edition_id uuid primary key references edition,
  within_building integer not null check (within_building between 0 and 120),
  between_buildings integer not null check (between_buildings between 0 and 120),
  walks jsonb not null default '[]',
  version integer not null default 1
);
create table programme_break (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  names jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  is_public boolean not null,
  version integer not null default 1,
  check (ends_at > starts_at)
);
create index programme_break_edition on programme_break (edition_id, starts_at);
create table room_blocker (
  id uuid primary key default gen_random_uuid(),
  room_id uuid not null references room,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null,
  version integer not null default 1,
  check (ends_at > starts_at)
);
create index room_blocker_room on room_blocker (room_id, starts_at);
alter table person add column time_zone text;
alter table session
  add column expected integer check (expected between 0 and 100000),
  add column seat_limit integer check (seat_limit between 0 and 100000),
  add column audiences text[] not null default '{}',
  add column is_fixed boolean not null default false;
create table session_key_person (
  session_id uuid not null references session,
  person_id uuid not null references person,
  primary key (session_id, person_id)
);
create index session_key_person_person on session_key_person (person_id);
create table person_constraint (
  edition_id uuid not null references edition,
  person_id uuid not null references person,
  windows jsonb not null default '[]',
  version integer not null default 1,
  primary key (edition_id, person_id)
);
create index person_constraint_person on person_constraint (person_id);
create table kept_apart (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition,
  name text not null,
  version integer not null default 1
);
create index kept_apart_edition on kept_apart (edition_id);
create table kept_apart_session (
  kept_apart_id uuid not null references kept_apart on delete cascade,
  session_id uuid not null references session,
  primary key (kept_apart_id, session_id)
);
create index kept_apart_session_session on kept_apart_session (session_id);
`);
    await runner.query(
      `insert into vocabulary_term (edition_id, vocabulary, code, labels, position)
       select e.id, 'audience', term.code, term.labels, term.position
       from edition e, jsonb_to_recordset($1::jsonb) as term (code text, labels jsonb, position int)`,
      [JSON.stringify(AUDIENCES.map(([code, labels], position) => ({ code, labels, position })))],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from vocabulary_term where vocabulary = 'audience';
       drop table kept_apart_session; drop table kept_apart; drop table person_constraint; drop table session_key_person;
       alter table session drop column is_fixed, drop column audiences, drop column seat_limit, drop column expected;
       alter table person drop column time_zone;
       drop table room_blocker; drop table programme_break; drop table walking_times;
       alter table room drop column booth_languages, drop column layout`,
    );
  }
}

/** What a new edition starts with as well, for those that are there already. */
const AUDIENCES: Array<[code: string, labels: Record<string, string>]> = [
  [
    'governments',
    { en: 'Governments', fr: 'Gouvernements', es: 'Gobiernos', ru: 'Правительства', zh: '政府', ar: 'الحكومات' },
  ],
  [
    'regulators',
    {
      en: 'Regulators',
      fr: 'Régulateurs',
      es: 'Reguladores',
      ru: 'Регуляторы',
      zh: '监管机构',
      ar: 'الهيئات التنظيمية',
    },
  ],
  [
    'private-sector',
    {
      en: 'Private sector',
      fr: 'Secteur privé',
      es: 'Sector privado',
      ru: 'Частный сектор',
      zh: '私营部门',
      ar: 'القطاع الخاص',
    },
  ],
  [
    'civil-society',
    {
      en: 'Civil society',
      fr: 'Société civile',
      es: 'Sociedad civil',
      ru: 'Гражданское общество',
      zh: '民间团体',
      ar: 'المجتمع المدني',
    },
  ],
  [
    'academia',
    {
      en: 'Academia',
      fr: 'Milieux universitaires',
      es: 'Sector académico',
      ru: 'Академические круги',
      zh: '学术界',
      ar: 'الأوساط الأكاديمية',
    },
  ],
  [
    'technical-community',
    {
      en: 'Technical community',
      fr: 'Communauté technique',
      es: 'Comunidad técnica',
      ru: 'Техническое сообщество',
      zh: '技术界',
      ar: 'الأوساط التقنية',
    },
  ],
  ['youth', { en: 'Youth', fr: 'Jeunes', es: 'Juventud', ru: 'Молодёжь', zh: '青年', ar: 'الشباب' }],
  [
    'newcomers',
    {
      en: 'Newcomers',
      fr: 'Nouveaux participants',
      es: 'Nuevos participantes',
      ru: 'Новые участники',
      zh: '首次参会者',
      ar: 'المشاركون الجدد',
    },
  ],
];
