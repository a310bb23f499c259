import type { Reader } from '@app/edition';
import { readSignUpRule } from './overlap-rule.js';
import { RELEASED } from './released-session.queries.js';

/** A session with the same hour as another. */
export interface Overlap {
  title: string;
  code: string;
}

/**
 * The first other session that a registration signed up for and that takes place at the same time, where the edition does not allow
 * it. A place in line counts as well: the seat that it may become would overlap.
 */
export async function overlapOf(
  reader: Reader,
  editionId: string,
  sessionId: string,
  registrationId: string,
): Promise<Overlap | undefined> {
  if ((await readSignUpRule(reader, editionId)).overlapsAllowed) return undefined;
  const [other] = await reader.query<Overlap[]>(
    `with released as (${RELEASED})
     select other.title, other.code from released wanted
     join session_sign_up s on s.registration_id = $2 and s.state in ('seated','waiting') and s.session_id <> wanted.session_id
     join released other on other.session_id = s.session_id
     where wanted.session_id = $3 and not wanted.is_cancelled and not other.is_cancelled
       and other.starts_at < wanted.ends_at and other.ends_at > wanted.starts_at
     order by other.starts_at limit 1`,
    [editionId, registrationId, sessionId],
  );
  return other;
}
