import { formalName, plainName } from '@app/people';
import type { PublicProgramme, PublicSeat, PublicSession } from './public-programme.js';
import { searchable } from './search.js';

/** Somebody on a panel of the released programme, as the programme names them. */
export interface PublicPerson extends Omit<PublicSeat, 'role'> {
  /** In the order of time, cancelled ones too; never empty. */
  parts: PublicPart[];
}

/** One session of a person. */
export interface PublicPart {
  session: PublicSession;
  /** Codes of the vocabulary `panel-role`, each once. */
  roles: string[];
}

const known = new WeakMap<PublicProgramme, Map<string, PublicPerson>>();

/** Everybody whom the newest release names and who has not left since, by code. Made once for each programme in memory. */
export function publicPeople(programme: PublicProgramme): ReadonlyMap<string, PublicPerson> {
  let people = known.get(programme);
  if (!people) known.set(programme, (people = peopleOf(programme.sessions)));
  return people;
}

/** Those in whose names, own script or Latin, position or organization each word is found. */
export function findPeople(people: Iterable<PublicPerson>, q: string): PublicPerson[] {
  const words = searchable(q).split(' ').filter(Boolean);
  return [...people].filter((person) => {
    const text = textOf(person);
    return words.every((word) => text.includes(word));
  });
}

function peopleOf(sessions: PublicSession[]): Map<string, PublicPerson> {
  const people = new Map<string, PublicPerson>();
  for (const session of sessions) {
    for (const seat of session.panel) takeSeat(people, session, seat);
  }
  return people;
}

function takeSeat(people: Map<string, PublicPerson>, session: PublicSession, { role, ...facts }: PublicSeat): void {
  const person = people.get(facts.personCode) ?? { ...facts, parts: [] };
  people.set(facts.personCode, person);
  const part = person.parts.find((one) => one.session === session);
  if (!part) person.parts.push({ session, roles: [role] });
  else if (!part.roles.includes(role)) part.roles.push(role);
}

function textOf(person: PublicPerson): string {
  const { nameInOwnScript, positionTitle, organization } = person;
  return [formalName(person), plainName(person), nameInOwnScript ?? '', positionTitle, organization]
    .map(searchable)
    .join('\n');
}
