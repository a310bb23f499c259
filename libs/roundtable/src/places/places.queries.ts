import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { ExchangedPlaces } from './exchanged-order.js';
import type { ToldPlace } from './place-changes.js';

export interface Exchange extends ExchangedPlaces {
  id: string;
  reason: string;
  /** As the log names them. */
  madeBy: string;
  madeAt: Date;
}

/** The exchanges of a list that stand, in the order in which they were made. */
export function readExchanges(reader: Reader, sessionId: string): Promise<Exchange[]> {
  return reader.query(
    `select id, one_id as "oneId", other_id as "otherId", reason, made_by as "madeBy", made_at as "madeAt"
     from place_swap where session_id = $1 and undone_at is null order by number`,
    [sessionId],
  );
}

/** What those of a list were last told of their places; who was never told is missing. */
export function readTold(reader: Reader, sessionId: string): Promise<ToldPlace[]> {
  return reader.query(
    `select t.request_id as "requestId", t.place, t.minutes::float8 as minutes, t.starts_at as "startsAt", t.is_final as "isFinal"
     from place_told t join floor_request f on f.id = t.request_id where f.session_id = $1`,
    [sessionId],
  );
}

/** A speaker as a letter needs them. */
export interface SpeakerAddress {
  requestId: string;
  personId: string;
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  email: string | null;
  emailKey: string | null;
  language: Language;
}

export function readAddresses(reader: Reader, requestIds: string[]): Promise<SpeakerAddress[]> {
  return reader.query(
    `select f.id as "requestId", p.id as "personId", p.courtesy_title as "courtesyTitle", p.given_name as "givenName",
            p.family_name as "familyName", p.email, p.email_key as "emailKey", p.language
     from floor_request f join person p on p.id = f.person_id where f.id = any($1::uuid[]) order by f.id`,
    [requestIds],
  );
}
