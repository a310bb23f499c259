import type { Reader } from '@app/edition';
import type { SignUpState } from './sign-up.js';

/** What somebody signed up for. Time, room and title are the public programme's. */
export interface OwnSignUp {
  code: string;
  /** As the editors have it now; for a session that is gone from the programme. */
  title: string;
  state: SignUpState;
  signedUpAt: Date;
  /** In line, counted from 1. */
  place: number | null;
}

/** Oldest first. */
export function ownSignUps(reader: Reader, registrationId: string): Promise<OwnSignUp[]> {
  return reader.query<OwnSignUp[]>(
    `select session.code, session.title, mine.state, mine.signed_up_at as "signedUpAt",
       case when mine.state = 'waiting' then (
         select count(*)::int from session_sign_up s where s.session_id = mine.session_id and s.state = 'waiting'
           and (s.signed_up_at, s.id) <= (mine.signed_up_at, mine.id)) end as place
     from session_sign_up mine join session on session.id = mine.session_id
     where mine.registration_id = $1 and mine.state in ('seated','waiting') order by mine.signed_up_at, mine.id`,
    [registrationId],
  );
}
