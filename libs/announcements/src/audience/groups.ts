/** What narrows a group: codes of the edition's own lists, a day as `YYYY-MM-DD`. */
export const PARAMETERS = ['session', 'day', 'category', 'mode', 'country'] as const;
export type Parameter = (typeof PARAMETERS)[number];
export type Parameters = Partial<Record<Parameter, string>>;

/** Whose work a group belongs to: who plans the programme, or who decides on registrations. */
export type GroupArea = 'programme' | 'registrations';

/** People whom one may write to at once: one question to the database. */
interface Group {
  area: GroupArea;
  needs: readonly Parameter[];
  takes: readonly Parameter[];
  /** Gives `person_id`; may read `given` (edition_id, parameters, now) and `part`. */
  sql: string;
}

/** Seats on panels that their people know of: invited, accepted, or named by the newest release; never a declined one. */
export const PARTS = `select seat.person_id, s.id as session_id, s.code, i.state,
    times.ends_at, (times.starts_at at time zone e.time_zone)::date as day,
    s.cancelled_at is not null or rs.cancelled_at is not null or coalesce((rs.snapshot->>'cancelled')::boolean, false) as is_cancelled
  from given join edition e on e.id = given.edition_id
  join session s on s.edition_id = e.id and s.removed_at is null
  join (select distinct session_id, person_id from session_person) seat on seat.session_id = s.id
  left join released_session rs on rs.session_id = s.id
    and rs.release_id = (select r.id from release r where r.edition_id = e.id order by number desc limit 1)
  left join speaking_invitation i on i.session_id = s.id and i.person_id = seat.person_id
  cross join lateral (select coalesce((rs.snapshot->>'startsAt')::timestamptz, s.starts_at) as starts_at,
                             coalesce((rs.snapshot->>'endsAt')::timestamptz, s.ends_at) as ends_at) times
  where coalesce(i.state, '') <> 'declined'
    and (i.id is not null or rs.snapshot->'panel' @> jsonb_build_array(jsonb_build_object('personId', seat.person_id)))`;

const ON_THE_DAY = `(not parameters ? 'day' or part.day = (parameters->>'day')::date)`;
const AHEAD = `not part.is_cancelled and (part.ends_at is null or part.ends_at > given.now)`;
const SPEAKERS = `select part.person_id from part, given where ${ON_THE_DAY}`;
const BY_DAY = { area: 'programme', needs: [], takes: ['day'] } as const;

export const GROUPS = {
  panel: {
    area: 'programme',
    needs: ['session'],
    takes: ['session'],
    sql: `select part.person_id from part, given where part.code = parameters->>'session'`,
  },
  speakers: { ...BY_DAY, sql: `${SPEAKERS} and not part.is_cancelled` },
  unconfirmed: { ...BY_DAY, sql: `${SPEAKERS} and ${AHEAD} and part.state = 'invited'` },
  unregistered: {
    ...BY_DAY,
    sql: `${SPEAKERS} and ${AHEAD} and not exists (
      select from registration r join person p on p.id = part.person_id
      where r.edition_id = given.edition_id and (r.person_id = p.id or r.email_key = p.email_key)
        and r.status in ('approved', 'attended'))`,
  },
  'materials-missing': {
    ...BY_DAY,
    sql: `${SPEAKERS} and ${AHEAD} and part.state = 'accepted' and not exists (
      select from speaking_material m where m.session_id = part.session_id and m.person_id = part.person_id)`,
  },
  organizers: {
    area: 'programme',
    needs: [],
    takes: [],
    sql: `select o.person_id from given join session s on s.edition_id = given.edition_id and s.removed_at is null
      join session_organizer o on o.session_id = s.id`,
  },
  registrations: {
    area: 'registrations',
    needs: [],
    takes: ['category', 'mode', 'country'],
    sql: `select r.person_id from given join registration r on r.edition_id = given.edition_id
      where r.status in ('approved', 'attended')
        and (not parameters ? 'category' or r.category = parameters->>'category')
        and (not parameters ? 'mode' or r.mode = parameters->>'mode')
        and (not parameters ? 'country' or r.country = parameters->>'country')`,
  },
} as const satisfies Record<string, Group>;

export type GroupCode = keyof typeof GROUPS;
export const GROUP_CODES = Object.keys(GROUPS) as GroupCode[];
