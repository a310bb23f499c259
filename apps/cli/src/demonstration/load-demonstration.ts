import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { createEdition, readEditionByCode, type Edition, type Reader } from '@app/edition';
import { AccountService, ApiTokens, recordAudit, RoleService } from '@app/identity';
import type { Person } from '@app/people';
import type { Session } from '@app/programme';
import { writeAnnouncements } from './announcements.js';
import { DEMONSTRATION_CODE, DEMONSTRATION_EDITION } from './demonstration-edition.js';
import { daysBefore, storyPresent } from './demonstration-clock.js';
import { writeDelegations } from './delegations.js';
import { writeConsultation } from './consultation/write-consultation.js';
import { writeReviews } from './consultation/write-reviews.js';
import { writeForms } from './demonstration-forms.js';
import { writeGuests } from './guests.js';
import { writeInvitations } from './invitations.js';
import { writeLetterWords } from './letter-words.js';
import { writeListOfSpeakers } from './list-of-speakers.js';
import { writeMaterials } from './materials.js';
import { writeProfiles } from './profiles.js';
import { markInvented } from './mark-invented.js';
import { writeSignUps } from './sign-ups.js';
import { STAFF } from './people/personas.js';
import { leaveWork, type WrittenSession } from './programme/draft-conflicts.js';
import { writeBreaks, writeWhatBinds } from './programme/what-binds.js';
import { writeStars } from './programme/write-stars.js';
import { planProgramme, type ProgrammePlan } from './programme/plan-programme.js';
import { LOADER, type PlannedSession, writePeople, writeRooms, writeSessions } from './programme/write-programme.js';
import { writePrograms } from './programs.js';
import { writeReleases } from './programme/write-releases.js';
import { writeRegistrations } from './registrations.js';
import { seededRandom } from './seeded-random.js';
import { calmLetters } from './calm-letters.js';
import { sweepLastNight } from './last-night.js';

const SEED = 1948;
const LOADED = 'edition.demonstration-loaded';

/** Whether it should be made by itself: there is no edition at all, or making it was broken off. */
export async function demonstrationIsWanted(reader: Reader): Promise<boolean> {
  const editions = await reader.query<unknown[]>(`select 1 from edition limit 1`);
  return editions.length === 0 || (await unfinished(reader)) !== undefined;
}

/**
 * Makes the demonstration edition, through the services that the API calls: rooms, 250 invented people, a released programme of real
 * titles, registrations, delegations, guests, invitations, a list of speakers, staff and
 * the tokens of their programs. `app` needs the modules of these rooms. Takes a few seconds; when it
 * was broken off, the next call goes on. Refuses `edition.code-taken` when it stands there whole.
 */
export async function loadDemonstration(app: INestApplicationContext, now: Date): Promise<Edition> {
  const database = app.get(DataSource);
  const present = storyPresent(now);
  const plan = planProgramme(seededRandom(SEED));
  const edition =
    (await unfinished(database)) ?? (await inTransaction(database, (tx) => writeEdition(tx, plan, present)));
  await writeRegistrations(app, edition, plan.people, present);
  await writeMaterials(app, edition, present);
  await writeProfiles(app, edition, present);
  await writeSignUps(database, edition, present);
  await writeDelegations(app, edition, present);
  await writeConsultation(app, edition, plan.people, present);
  await writeReviews(app, edition, present);
  await sweepLastNight(database, present);
  await writeGuests(app, edition, present);
  await writeAnnouncements(database, edition, present);
  await inTransaction(database, async (tx) => {
    await writePrograms(tx, app.get(ApiTokens, { strict: false }), edition, present);
    await markInvented(tx, edition.id);
    await calmLetters(tx, edition.id);
    const subject = { kind: 'edition', id: edition.id };
    await recordAudit(tx, { by: LOADER, action: LOADED, subject, editionId: edition.id }, now);
  });
  return edition;
}

async function unfinished(reader: Reader): Promise<Edition | undefined> {
  const edition = await readEditionByCode(reader, DEMONSTRATION_CODE);
  if (!edition?.isDemonstration) return undefined;
  const ends = await reader.query<unknown[]>(
    `select 1 from audit_record where subject_kind = 'edition' and subject_id = $1 and action = $2`,
    [edition.id, LOADED],
  );
  return ends.length === 0 ? edition : undefined;
}

/** What must be whole or absent: an edition that somebody can open. */
async function writeEdition(tx: Transaction, plan: ProgrammePlan, present: Date): Promise<Edition> {
  const edition = await createEdition(tx, DEMONSTRATION_EDITION, LOADER, daysBefore(present, 60));
  await writeStaff(tx, edition, daysBefore(present, 59));
  await writeRooms(tx, edition, daysBefore(present, 58));
  await writeForms(tx, edition, daysBefore(present, 58));
  await writeLetterWords(tx, edition, daysBefore(present, 57));
  const people = await writePeople(tx, plan.people);
  const sessions = await writeSessions(tx, edition, plan.sessions, people, seededRandom(SEED), daysBefore(present, 20));
  await writeBreaks(tx, edition, daysBefore(present, 19));
  await writeReleases(tx, edition, plan.sessions, sessions, present);
  const written = together(plan.sessions, sessions, people);
  await writeWhatBinds(tx, edition, written, people, daysBefore(present, 9));
  await writeInvitations(
    tx,
    edition,
    written,
    new Map(people.map((person) => [person.id, person])),
    people[1],
    present,
  );
  const known = people.map((person, at) => ({ person, invented: plan.people[at] }));
  await writeListOfSpeakers(tx, edition, written, known, present);
  await writeStars(tx, edition, written, daysBefore(present, 2));
  await leaveWork(tx, edition, written, daysBefore(present, 1));
  return edition;
}

async function writeStaff(tx: Transaction, edition: Edition, now: Date): Promise<void> {
  for (const { email, name, role } of STAFF) {
    const account = await new AccountService().findOrAdd(tx, email, { name });
    await new RoleService().grant(tx, { accountId: account.id, editionId: edition.id, role }, LOADER, now);
  }
}

function together(plan: PlannedSession[], sessions: Session[], people: Person[]): WrittenSession[] {
  return plan.map((planned, at) => ({
    ...planned,
    session: sessions[at],
    panel: planned.seats.map(({ person, role }) => ({ personId: people[person].id, role })),
  }));
}
