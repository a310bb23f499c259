import type { Reader } from '@app/edition';
import { ONE_WITH_THIS } from '../deciding/desk.queries.js';
import { INFORMATION_REQUEST, type InformationRequest } from './information-request.js';

/** What was asked about a registration and what was answered, oldest first. */
export function informationOf(reader: Reader, registrationId: string): Promise<InformationRequest[]> {
  return reader.query<InformationRequest[]>(
    `select ${INFORMATION_REQUEST} from information_request where registration_id = $1 order by asked_at, id`,
    [registrationId],
  );
}

/** The same with the questions to those that were made one with it. */
export function wholeInformationOf(reader: Reader, registrationId: string): Promise<InformationRequest[]> {
  return reader.query<InformationRequest[]>(
    `with ${ONE_WITH_THIS}
     select ${INFORMATION_REQUEST} from information_request where registration_id in (select id from one) order by asked_at, id`,
    [registrationId],
  );
}

/** The question that waits for an answer; only while the registration is `information-requested`. */
export async function openQuestion(reader: Reader, registrationId: string): Promise<InformationRequest | undefined> {
  const [open] = await reader.query<InformationRequest[]>(
    `select ${INFORMATION_REQUEST} from information_request
     where registration_id = $1 and answered_at is null and closed_at is null
       and exists (select from registration where id = $1 and status = 'information-requested')`,
    [registrationId],
  );
  return open;
}

/** Whether the applicant has told why they want to come, or let the time for it pass. */
export async function wasAskedForInterest(reader: Reader, registrationId: string): Promise<boolean> {
  const asked = await reader.query<unknown[]>(
    `select 1 from information_request
     where registration_id = $1 and section = 'expression-of-interest' and (answered_at is not null or closed_at is not null)`,
    [registrationId],
  );
  return asked.length > 0;
}
