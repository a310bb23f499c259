import type { Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import type { Person } from './person.entity.js';
import { tidyFacts } from './person.rules.js';

/** What people tell about themselves in every edition anew. */
type Told = Pick<Person, 'givenName' | 'familyName' | 'organization' | 'country' | 'stakeholderType' | 'language'>;

/** Columns that are one fact together. */
const FACTS: Array<Array<[keyof Told, column: string]>> = [
  [
    ['givenName', 'given_name'],
    ['familyName', 'family_name'],
  ],
  [['organization', 'organization']],
  [['country', 'country']],
  [['stakeholderType', 'stakeholder_type']],
  [['language', 'language']],
];

/**
 * Somebody corrected in one place what it says about them: the person is corrected too, where it said the same as that place. What
 * somebody else wrote there, or another edition knows better, stays, and so do the registrations of other editions: they keep what
 * was said then.
 */
export async function followCorrection(
  tx: Transaction,
  personId: string,
  { before, after }: { before: Told; after: Told },
  by: Actor,
  now: Date,
): Promise<void> {
  const [person] = await tx.query<Told[]>(
    `select given_name as "givenName", family_name as "familyName", organization, country, stakeholder_type as "stakeholderType",
            language from person where id = $1 for update`,
    [personId],
  );
  const tidied = tidyFacts(after);
  const follows = FACTS.filter(
    (fact) =>
      fact.every(([field]) => person?.[field] === before[field]) &&
      fact.some(([field]) => person[field] !== tidied[field]),
  ).flat();
  if (follows.length === 0) return;
  const assignments = follows.map(([, column], at) => `${column} = $${at + 3}`);
  await tx.query(`update person set ${assignments.join(', ')}, version = version + 1, updated_at = $2 where id = $1`, [
    personId,
    now,
    ...follows.map(([field]) => tidied[field]),
  ]);
  const details = { fields: follows.map(([field]) => field) };
  await recordAudit(tx, { by, action: 'people.changed', subject: { kind: 'person', id: personId }, details }, now);
}
