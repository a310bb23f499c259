import type { Reader } from '@app/edition';
import { type Findable, type Person, searchPersons } from '@app/people';
import { knownToProtocolOnly } from './protocol-persons.js';

const ofEdition = (table: string) => `select from ${table} t where t.person_id = person.id and t.edition_id = $value`;
const ofSession = (table: string, which: string) =>
  `select from ${table} t join session s on s.id = t.session_id where t.person_id = person.id and ${which}`;
const THIS_EDITION = 's.edition_id = $value';

/** Who takes part in the edition in whatever way, or stood before the public in another one's programme. */
const PROGRAMME = [
  ofEdition('registration'),
  ofEdition('submission'),
  ofSession(
    'session_person',
    `(${THIS_EDITION} or exists (select from released_session rs where rs.session_id = s.id))`,
  ),
  ofSession('session_organizer', THIS_EDITION),
  // Named by an editor of this edition a moment ago, and on no panel yet.
  `select from audit_record t where t.subject_kind = 'person' and t.subject_id = person.id::text
     and t.action = 'people.named-for-panel' and t.edition_id = $value`,
  'select from co_organizer t join submission b on b.id = t.submission_id where t.person_id = person.id and b.edition_id = $value',
];
const PROTOCOL = [...PROGRAMME, ofSession('floor_request', THIS_EDITION)];

const among = (ways: string[], value: string): Findable => ({
  where: ways.map((way) => `exists (${way})`).join(' or '),
  value,
});

/** Whom a programme editor may put on a panel of an edition: not whom only the protocol office knows, nor whom only another edition does. */
export async function findForPanel(reader: Reader, editionId: string, text: string): Promise<Person[]> {
  const found = await searchPersons(reader, text, among(PROGRAMME, editionId));
  const hidden = await knownToProtocolOnly(
    reader,
    found.map(({ id }) => id),
  );
  return found.filter(({ id }) => !hidden.has(id));
}

/** Whom the protocol office may put on a list of speakers of an edition. */
export function findForFloor(reader: Reader, editionId: string, text: string): Promise<Person[]> {
  return searchPersons(reader, text, among(PROTOCOL, editionId));
}
