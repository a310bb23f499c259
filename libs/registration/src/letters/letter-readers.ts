import type { Edition, Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { PossibleReader, ReaderFacts } from '@app/mail';
import { nameOf } from '../applying/application.js';
import { REGISTERED_BY_FOCAL_POINT } from '../delegations/delegation.js';
import type { Registration } from '../registration.entity.js';
import { conditionsOfWords } from '../searchable.js';
import { partFacts } from './letter-facts.js';

const MOST = 20;
const MOST_WORDS = 5;

/** Registrants of an edition by words of their name, number or organization; who reads `language` first, then the newest. */
export async function registrantsToWriteTo(
  reader: Reader,
  editionId: string,
  typed: string,
  language: Language,
): Promise<PossibleReader[]> {
  const values: string[] = [editionId, language];
  const param = (value: string) => `$${values.push(value)}`;
  const found = conditionsOfWords(typed, 'search_text', param, MOST_WORDS).map((condition) => ` and ${condition}`);
  return reader.query(
    `select id, concat_ws(' ', nullif(given_name, ''), nullif(family_name, '')) as name, number as about, language
     from registration where edition_id = $1 and given_name || family_name <> ''${found.join('')}
     order by language <> $2, submitted_at desc, id limit ${MOST}`,
    values,
  );
}

/** What letters to a registrant tell, in any language; undefined when the edition has none of that id. */
export async function registrantFacts(
  reader: Reader,
  edition: Edition,
  id: string,
  language: Language,
): Promise<ReaderFacts | undefined> {
  const [found] = await reader.query<Registrant[]>(
    `select number, mode, given_name as "givenName", family_name as "familyName", deciding_rule as "decidingRule"
     from registration where edition_id = $1 and id = $2`,
    [edition.id, id],
  );
  return (
    found && {
      name: nameOf(found),
      facts: { number: found.number, ...partFacts(edition, found.mode, language) },
      isProtected: found.decidingRule === REGISTERED_BY_FOCAL_POINT,
      subject: { kind: 'registration', id },
    }
  );
}

type Registrant = Pick<Registration, 'number' | 'mode' | 'givenName' | 'familyName' | 'decidingRule'>;
