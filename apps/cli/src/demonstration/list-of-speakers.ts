import type { Transaction } from '@app/database';
import { instantIn, type Edition } from '@app/edition';
import type { Person } from '@app/people';
import {
  askForFloor,
  exchangePlaces,
  makeRoundTable,
  moveList,
  readList,
  readTelling,
  type RequestFacts,
  tellPlaces,
} from '@app/roundtable';
import { daysBefore, hoursBefore } from './demonstration-clock.js';
import type { InventedPerson, Standing } from './people/invented-people.js';
import type { WrittenSession } from './programme/draft-conflicts.js';
import { ROUND_TABLE_WITH_LIST } from './programme/timetable.js';
import { LOADER } from './programme/write-programme.js';
import { writeStatements } from './statements.js';

const OFFICES: Partial<Record<Standing, string>> = {
  minister: 'minister',
  deputy: 'deputy-minister',
  regulator: 'regulator-head',
  ambassador: 'ambassador',
  'agency-head': 'un-agency-head',
};

/** One round table takes its speakers from a list: its panel, and a few who asked for the floor. */
export async function writeListOfSpeakers(
  tx: Transaction,
  edition: Edition,
  written: WrittenSession[],
  people: Array<{ person: Person; invented: InventedPerson }>,
  present: Date,
): Promise<void> {
  const roundTable = written.find(({ filed }) => filed.id === ROUND_TABLE_WITH_LIST)!;
  const requestsCloseAt = instantIn(edition.timeZone, '2027-06-25', '18:00');
  const settings = { minutesPerSpeaker: 3, requestsCloseAt };
  const list = await makeRoundTable(tx, edition.id, roundTable.session.code, settings, LOADER, daysBefore(present, 8));
  const wishes = oneForEach(wishesOf(roundTable, people));
  for (const [at, { person, standing, part }] of wishes.entries()) {
    const requestedAt = hoursBefore(present, 24 * 7 - at * 5);
    const facts = factsOf(person, standing, part, requestedAt, at % 5 !== 4);
    await askForFloor(tx, list.sessionId, person.id, facts, { by: LOADER, now: requestedAt });
  }
  const { version } = await moveList(tx, list.sessionId, list.version, 'published', '', LOADER, daysBefore(present, 1));
  await tellAndExchange(tx, edition, roundTable.session.code, list.sessionId, version, present);
  await writeStatements(tx, edition, roundTable.session.code, present);
}

/** All were told their places; two of one category have agreed to change theirs since, and wait to be told. */
async function tellAndExchange(
  tx: Transaction,
  edition: Edition,
  code: string,
  sessionId: string,
  version: number,
  present: Date,
): Promise<void> {
  const toldAt = hoursBefore(present, 20);
  const { seen } = await readTelling(tx, edition.id, code, toldAt);
  await tellPlaces(tx, edition, sessionId, code, seen, LOADER, toldAt);
  const { speakers } = await readList(tx, edition.id, code);
  const [one, other] = speakers.filter(({ part }) => part === 'speaker');
  const wish = { one: one.id, other: other.id, reason: 'Agreed between both delegations: one leaves early.' };
  await exchangePlaces(tx, sessionId, version, wish, { by: LOADER, now: hoursBefore(present, 3) });
}

interface Wish {
  person: Person;
  standing: Standing;
  part: RequestFacts['part'];
}

function wishesOf({ panel }: WrittenSession, people: Array<{ person: Person; invented: InventedPerson }>): Wish[] {
  const known = new Map(people.map((one) => [one.person.id, one]));
  const onPanel = panel.map(({ personId, role }): Wish => {
    const { person, invented } = known.get(personId)!;
    return { person, standing: invented.standing, part: role === 'chair' || role === 'facilitator' ? role : 'speaker' };
  });
  const seated = new Set(panel.map(({ personId }) => personId));
  const asking = (['regulator', 'ambassador', 'official', 'expert', 'deputy'] as const).flatMap((standing) =>
    people
      .filter(({ person, invented }) => invented.standing === standing && !seated.has(person.id))
      .slice(0, 2)
      .map(({ person }): Wish => ({ person, standing, part: 'speaker' })),
  );
  return [...onPanel, ...asking];
}

/** R25: one speaker per delegation or entity. */
function oneForEach(wishes: Wish[]): Wish[] {
  const taken = new Set<string>();
  return wishes.filter(({ person, standing }) => {
    const entity = isOfState(standing) ? person.country! : person.organization;
    if (taken.has(entity)) return false;
    taken.add(entity);
    return true;
  });
}

function factsOf(
  person: Person,
  standing: Standing,
  part: Wish['part'],
  requestedAt: Date,
  presentOnSite: boolean,
): RequestFacts {
  return {
    part,
    office: OFFICES[standing] ?? (person.stakeholderType === 'IO' ? 'international-organization' : 'private-sector'),
    country: person.country,
    speaksFor: isOfState(standing) ? 'state' : 'entity',
    entity: person.organization,
    presentOnSite,
    attends: true,
    minutes: null,
    spokenAs: '',
    speaksIn: person.language,
    requestedAt,
  };
}

function isOfState(standing: Standing): boolean {
  return standing !== 'agency-head' && standing !== 'official' && standing !== 'expert';
}
