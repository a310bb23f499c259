import type { Reader } from '@app/edition';
import { type ConsentKind, currentConsentTexts } from '@app/registration';
import { RELEASED } from './released-session.queries.js';
import type { SignUpState } from './sign-up.js';

/** How full the sessions are that take sign-ups. */
export interface SessionSeats {
  /** Null: not counted. */
  capacity: number | null;
  taken: number;
  inLine: number;
}

/** By code, of every session of the newest release that takes sign-ups; one statement. */
export async function seatsOfSessions(reader: Reader, editionId: string): Promise<Map<string, SessionSeats>> {
  const rows = await reader.query<Array<SessionSeats & { code: string }>>(
    `select released.code, released.capacity, coalesce(pool.taken, 0) as taken, coalesce(pool.in_line, 0) as "inLine"
     from (${RELEASED}) as released left join session_seat_pool pool using (session_id)
     where released.access = 'sign-up'`,
    [editionId],
  );
  return new Map(rows.map(({ code, ...seats }) => [code, seats]));
}

/** Somebody on the list of a session, for the programme's editors: no address of theirs. */
export interface SignedUp {
  /** Of the sign-up. */
  id: string;
  name: string;
  organization: string;
  /** ISO 3166-1 alpha-2 */
  country: string;
  /** `WF27-04823` */
  number: string;
  state: SignUpState;
  signedUpAt: Date;
}

/** Those with a seat first, each group in the order in which they signed up. */
export function signedUpFor(reader: Reader, editionId: string, code: string): Promise<SignedUp[]> {
  return reader.query<SignedUp[]>(
    `select s.id, concat_ws(' ', nullif(r.given_name, ''), nullif(r.family_name, '')) as name, r.organization, r.country, r.number,
            s.state, s.signed_up_at as "signedUpAt"
     from session_sign_up s join session on session.id = s.session_id join registration r on r.id = s.registration_id
     where session.edition_id = $1 and session.code = $2 and s.state in ('seated','waiting')
     order by s.state, s.signed_up_at, s.id`,
    [editionId, code],
  );
}

/** The list of a session as its organizers read it: who agreed to be named to them, and how many others there are. */
export interface SignUpsForOrganizers {
  people: NamedSignUp[];
  unnamed: Record<SignUpState, number>;
}

export type NamedSignUp = Omit<SignedUp, 'id' | 'number'>;

const NAMED: ConsentKind = 'session-organizers';

/** Only whoever agrees to the words in force now is named, in the order of `signedUpFor`. */
export async function signedUpForOrganizers(
  reader: Reader,
  editionId: string,
  code: string,
): Promise<SignUpsForOrganizers> {
  const { version } = (await currentConsentTexts(reader, editionId))[NAMED];
  const rows = await reader.query<Array<NamedSignUp & { isNamed: boolean }>>(
    `select c.id is not null as "isNamed", s.state, s.signed_up_at as "signedUpAt", r.country, r.organization,
            concat_ws(' ', nullif(r.given_name, ''), nullif(r.family_name, '')) as name
     from session_sign_up s join session on session.id = s.session_id join registration r on r.id = s.registration_id
     left join consent c on c.registration_id = r.id and c.kind = '${NAMED}' and c.withdrawn_at is null and c.version = $3
     where session.edition_id = $1 and session.code = $2 and s.state in ('seated','waiting')
     order by s.state, s.signed_up_at, s.id`,
    [editionId, code, version],
  );
  const others = rows.filter(({ isNamed }) => !isNamed);
  const count = (state: SignUpState) => others.filter((row) => row.state === state).length;
  return {
    people: rows.flatMap(({ isNamed, ...person }) => (isNamed ? [person] : [])),
    unnamed: { seated: count('seated'), waiting: count('waiting') },
  };
}
