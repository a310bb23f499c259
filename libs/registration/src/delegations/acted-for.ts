import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { ActedFor, Mandate, MandateSubject } from '@app/identity';
import { actedForPerson, formalName, readPersons } from '@app/people';
import { delegationName } from './delegation.js';
import { NoSuchDelegation } from './delegation.errors.js';

type Row = Parameters<typeof delegationName>[0] & { id: string };

const NAMES = `select d.id, d.kind, d.organization, d.name, c.names as "countryNames" from delegation d join country c on c.alpha2 = d.country`;

/** Whom or what a mandate is over, as letters in a language name it. Refuses `delegations.unknown`, `mandates.person-unknown`. */
export async function actedFor(reader: Reader, subject: MandateSubject, language: Language = 'en'): Promise<ActedFor> {
  if (subject.kind === 'person') return actedForPerson(reader, subject.id);
  const [delegation] = await reader.query<Row[]>(`${NAMES} where d.id = $1`, [subject.id]);
  if (!delegation) throw new NoSuchDelegation();
  return { ...subject, name: delegationName(delegation, language) };
}

/** Names of all that some mandates are over, by the subject's id, in two statements. */
export async function namesOfActedFor(
  reader: Reader,
  mandates: ReadonlyArray<Pick<Mandate, 'subject'>>,
  language: Language = 'en',
): Promise<Map<string, string>> {
  const idsOf = (kind: MandateSubject['kind']) =>
    mandates.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id);
  const persons = await readPersons(reader, idsOf('person'));
  const delegations = await reader.query<Row[]>(`${NAMES} where d.id = any($1::uuid[])`, [idsOf('delegation')]);
  return new Map([
    ...[...persons].map(([id, person]): [string, string] => [id, formalName(person)]),
    ...delegations.map((row): [string, string] => [row.id, delegationName(row, language)]),
  ]);
}
