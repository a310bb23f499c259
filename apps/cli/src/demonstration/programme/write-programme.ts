import type { Transaction } from '@app/database';
import { addRoom, instantIn, readVocabulary, type Edition, type VocabularyTerm } from '@app/edition';
import { systemActor } from '@app/identity';
import { findOrAddPerson, type Person } from '@app/people';
import {
  addSession,
  placeSession,
  setPanel,
  setSessionOrganizers,
  type Session,
  type SessionDraft,
} from '@app/programme';
import { DEMONSTRATION_ROOMS } from '../demonstration-edition.js';
import { INVENTED_ORGANIZATIONS } from '../people/invented-organizations.js';
import type { InventedPerson } from '../people/invented-people.js';
import type { SeededRandom } from '../seeded-random.js';
import { describe } from './describe.js';
import { type FiledTitle, isHighLevel } from './give-filing.js';
import { writeInnerAgenda } from './inner-agenda.js';
import type { InventedSeat } from './seat-panels.js';
import type { TimetableEntry } from './timetable.js';
import { translate } from './translate.js';

/** Who acts while the demonstration is made; a `system` actor leaves the marks of what our code gave. */
export const LOADER = systemActor('Demonstration');

/** One session to write; `organizer` and seats are indices into the people. */
export interface PlannedSession {
  filed: FiledTitle;
  entry: TimetableEntry | null;
  seats: InventedSeat[];
  organizer: number;
}

export async function writeRooms(tx: Transaction, edition: Edition, now: Date): Promise<void> {
  for (const room of DEMONSTRATION_ROOMS) await addRoom(tx, edition.id, room, LOADER, now);
}

/** In the order given. */
export async function writePeople(tx: Transaction, people: InventedPerson[]): Promise<Person[]> {
  const written: Person[] = [];
  for (const { facts } of people) written.push(await findOrAddPerson(tx, facts));
  return written;
}

/** Through the same functions as the console: add, place, seat, give into somebody's care. In the order given. */
export async function writeSessions(
  tx: Transaction,
  edition: Edition,
  plan: PlannedSession[],
  people: Person[],
  random: SeededRandom,
  now: Date,
): Promise<Session[]> {
  const lines = await readVocabulary(tx, edition.id, 'action-line');
  const written: Session[] = [];
  for (const [place, planned] of plan.entries()) {
    const draft = draftOf(planned, place, lines, people[planned.organizer], random);
    const session = await addSession(tx, edition.id, draft, LOADER, now);
    written.push(await complete(tx, edition, session, planned, people, now));
  }
  return written;
}

function draftOf(
  { filed, entry }: PlannedSession,
  place: number,
  lines: VocabularyTerm[],
  organizer: Person,
  random: SeededRandom,
): SessionDraft {
  const { title, typeCode, actionLines, mode, interpretation, captioning, given } = filed;
  const sdgs = filed.sdgs.length > 0 ? filed.sdgs : sdgsOf(actionLines, lines);
  const partner = random.pick(INVENTED_ORGANIZATIONS).name;
  return {
    title,
    typeCode,
    actionLines,
    sdgs,
    mode,
    interpretation: interpretation.filter((language) => language !== 'en'),
    captioning,
    ...accessOf(filed, place),
    description: describe(filed, place, lines),
    translations: translate(filed, place, lines),
    organizers: organizersOf(filed, place, organizer, partner),
    joiningUrl: mode === 'on-site' ? null : `https://meet.wsis.example/${filed.id}`,
    documents:
      place % 6 === 0
        ? [
            {
              title: 'Background note',
              url: `https://files.wsis.example/${filed.id}.pdf`,
              language: 'en',
              format: 'PDF',
            },
          ]
        : [],
    sourceNote: { titleOf: filed.id },
    givenFields: [
      ...given,
      'description',
      'organizers',
      ...(filed.sdgs.length > 0 ? [] : ['sdgs']),
      ...(entry ? ['time', ...(entry.room === null ? [] : ['room'])] : []),
    ],
  };
}

/** Some small sessions want a seat to be taken first, a few are for invited people; the High-Level Track is recorded. */
function accessOf({ typeCode }: FiledTitle, place: number): Pick<SessionDraft, 'access' | 'seatLimit' | 'recording'> {
  if (isHighLevel(typeCode)) return { recording: 'recorded' };
  if (place % 9 === 4) return { access: 'sign-up', seatLimit: place % 18 === 4 ? 8 : 25 };
  return place % 40 === 7 ? { access: 'invitation', recording: 'not-recorded' } : {};
}

/** The High-Level Track is the secretariat's; other sessions belong to those who asked for them. */
function organizersOf({ typeCode }: FiledTitle, place: number, organizer: Person, partner: string): string[] {
  if (isHighLevel(typeCode)) return ['WSIS Forum secretariat'];
  return place % 3 === 0 ? [organizer.organization, partner] : [organizer.organization];
}

/** The first three goals of the first line, by the WSIS-SDG Matrix. */
function sdgsOf(actionLines: string[], lines: VocabularyTerm[]): number[] {
  return lines.find(({ code }) => code === actionLines[0])?.details.sdgs?.slice(0, 3) ?? [];
}

async function complete(
  tx: Transaction,
  edition: Edition,
  added: Session,
  { entry, seats, organizer }: PlannedSession,
  people: Person[],
  now: Date,
): Promise<Session> {
  let session = added;
  if (entry) session = await placeSession(tx, session, session.version, placementOf(entry, edition), LOADER, now);
  const panel = seats.map(({ person, role }) => ({ personId: people[person].id, role }));
  if (panel.length > 0) session = await setPanel(tx, session, session.version, panel, LOADER, now);
  if (panel.length > 2 && entry) session = await writeInnerAgenda(tx, session, now);
  return setSessionOrganizers(tx, session, session.version, [people[organizer].id], LOADER, now);
}

export function placementOf({ day, start, end, room }: Omit<TimetableEntry, 'filed'>, { timeZone }: Edition) {
  return { room, startsAt: instantIn(timeZone, day, start), endsAt: instantIn(timeZone, day, end) };
}
