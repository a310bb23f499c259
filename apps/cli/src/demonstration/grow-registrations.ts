import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { type Edition, NoSuchEdition, readCountries } from '@app/edition';
import type { ParticipationMode, RegistrationStatus } from '@app/registration';
import { findable } from '@app/registration';
import { INVENTED_ORGANIZATIONS } from './people/invented-organizations.js';
import { LATIN_CULTURES } from './people/latin-cultures.js';
import { OWN_SCRIPT_CULTURES } from './people/own-script-cultures.js';
import { seededRandom, type SeededRandom } from './seeded-random.js';

const SEED = 50_000;
const AT_A_TIME = 2_500;
const DAY = 86_400_000;
const CULTURES = [...LATIN_CULTURES, ...OWN_SCRIPT_CULTURES];
const KINDS = ['GOV', 'PS', 'CS', 'IO', 'ACA', 'TEC'];

/** How registrations stand some weeks before a Forum, in parts of a hundred; most are remote. */
const STANDINGS: Array<[parts: number, mode: ParticipationMode, status: RegistrationStatus]> = [
  [56, 'remote', 'approved'],
  [6, 'remote', 'submitted'],
  [3, 'remote', 'withdrawn'],
  [14, 'on-site', 'approved'],
  [7, 'on-site', 'under-review'],
  [2, 'on-site', 'information-requested'],
  [3, 'on-site', 'submitted'],
  [5, 'on-site', 'waiting'],
  [2, 'on-site', 'rejected'],
  [1, 'on-site', 'withdrawn'],
  [1, 'on-site', 'expired'],
];
const DRAW = STANDINGS.flatMap(([parts, mode, status]) => Array.from({ length: parts }, () => ({ mode, status })));

interface GrownRow {
  number: string;
  email: string;
  given: string;
  family: string;
  gender: string;
  organization: string;
  country: string;
  kind: string;
  language: string;
  mode: ParticipationMode;
  status: RegistrationStatus;
  at: Date;
  search: string;
}

/**
 * Adds so many registrations of people who do not exist to a demonstration edition, the same with every call, for measuring: rows as
 * the services would have left them, written in bulk. Seats are opened for those who hold one. Refuses `edition.unknown` for an edition
 * that is no demonstration. Gives how many there are then.
 */
export async function growRegistrations(
  database: DataSource,
  edition: Edition,
  count: number,
  now: Date,
): Promise<number> {
  if (!edition.isDemonstration) throw new NoSuchEdition(edition.code);
  const random = seededRandom(SEED);
  const countries = (await readCountries(database)).filter(({ isUnMember }) => isUnMember).map(({ alpha2 }) => alpha2);
  const [{ known }] = await database.query(
    `select count(*)::int as known from registration where edition_id = $1 and email like '%@grown.example'`,
    [edition.id],
  );
  for (let made = known; made < count; made += AT_A_TIME) {
    const rows = Array.from({ length: Math.min(AT_A_TIME, count - made) }, (_, at) =>
      grownRow(random, edition, countries, made + at + 1, now),
    );
    await inTransaction(database, (tx) => writeRows(tx, edition.id, rows));
  }
  await countSeats(database, edition.id);
  await database.query('analyze registration, person, registration_change');
  const [{ all }] = await database.query(`select count(*)::int as all from registration where edition_id = $1`, [
    edition.id,
  ]);
  return all;
}

function grownRow(random: SeededRandom, edition: Edition, countries: string[], n: number, now: Date): GrownRow {
  const culture = random.pick(CULTURES);
  const gender = random.pick(['f', 'm'] as const);
  const given = random.pick(culture.given[gender]);
  const family = random.pick(culture.family[gender]);
  const writesOwn = random.pick([true, false, false]);
  const names = writesOwn ? [given.own ?? given.latin, family.own ?? family.latin] : [given.latin, family.latin];
  const { mode, status } = random.pick(DRAW);
  const number = `${edition.numberPrefix}-G${String(n).padStart(6, '0')}`;
  const email = `person-${n}@grown.example`;
  const organization = random.pick(INVENTED_ORGANIZATIONS).name;
  return {
    number,
    email,
    given: names[0],
    family: names[1],
    gender: gender === 'f' ? 'female' : 'male',
    organization,
    country: random.pick([random.pick(culture.countries), random.pick(countries)]),
    kind: random.pick(KINDS),
    language: culture.language,
    mode,
    status,
    at: new Date(now.getTime() - (n % 60) * DAY - (n % 1440) * 60_000),
    search: `${findable(`${names.join(' ')} ${organization} ${email}`)} ${number.toLowerCase()}`,
  };
}

async function writeRows(tx: Transaction, editionId: string, rows: GrownRow[]): Promise<void> {
  await tx.query(
    `with grown as (
       select * from jsonb_to_recordset($2::jsonb) as r (number text, email text, given text, family text, gender text, organization text,
         country text, kind text, language text, mode text, status text, at timestamptz, search text))
     , people as (
       insert into person (email, email_key, given_name, family_name, organization, country, stakeholder_type, gender, language, is_invented)
       select email, email, given, family, organization, country, kind, gender, language, true from grown
       where status not in ('submitted','expired')
       on conflict (email_key) do update set email = excluded.email returning id, email_key)
     , registered as (
       insert into registration (edition_id, person_id, number, email, email_key, given_name, family_name, organization, country,
         stakeholder_type, mode, language, status, holds_seat, submitted_at, prove_by, proven_at, decision_due_at, decided_at, decided_by,
         decider, deciding_rule, waiting_since, ended_at, reason, badge_code, search_text, updated_at)
       select $1, p.id, number, email, email, given, family, organization, country, kind, mode, language, status,
         mode = 'on-site' and status in ('submitted','under-review','information-requested','approved'),
         at, at + interval '2 days', case when p.id is not null then at + interval '10 minutes' end,
         case when mode = 'on-site' and p.id is not null and status <> 'waiting' then at + interval '7 days' end,
         case when status in ('approved','rejected') then at + interval '3 days' end,
         case when status in ('approved','rejected') then case mode when 'remote' then 'remote-is-automatic' else 'Salma El-Fihranni' end end,
         case when p.id is not null and status <> 'waiting' then case mode when 'remote' then 'automatic' else 'accreditation-team' end end,
         case when p.id is not null and status <> 'waiting' then case mode when 'remote' then 'remote-is-automatic' else 'everybody-else' end end,
         case when status = 'waiting' then at end,
         case when status in ('rejected','withdrawn','expired') then at + interval '4 days' end,
         case when status = 'rejected' then 'Not enough is known.' end,
         case when status = 'approved' then upper(md5(number)) end, search, at
       from grown left join people p on p.email_key = grown.email
       on conflict do nothing returning id, status, submitted_at)
     insert into registration_change (registration_id, at, to_status, by_kind, by_name)
     select id, submitted_at, status, 'system', 'forum grow' from registered`,
    [editionId, JSON.stringify(rows)],
  );
}

/** What the pools count must be what the rows hold. */
async function countSeats(database: DataSource, editionId: string): Promise<void> {
  await database.query(
    `update seat_pool p set taken = held.seats, in_line = held.line, capacity = greatest(p.capacity, held.seats)
     from (select mode, seat_pool, count(*) filter (where holds_seat)::int as seats,
             count(*) filter (where status = 'waiting' and proven_at is not null)::int as line
           from registration where edition_id = $1 group by mode, seat_pool) as held
     where p.edition_id = $1 and p.mode = held.mode and p.category = held.seat_pool`,
    [editionId],
  );
}
