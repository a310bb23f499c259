import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import type { Person } from '@app/people';
import { answerInvitation, invite, nameSubstitute, nameSubstituteAsEditor, readPanel } from '@app/speakers';
import { daysBefore } from './demonstration-clock.js';
import type { WrittenSession } from './programme/draft-conflicts.js';
import { SPEAKERS_SESSIONS } from './programme/plan-programme.js';
import { LOADER } from './programme/write-programme.js';

/** So many panels have been asked; the others are still to be. */
const ASKED_PANELS = 16;

/** Panels are invited; most say yes, some no, some have not answered. The speaker of the demonstration has one of each. */
export async function writeInvitations(
  tx: Transaction,
  edition: Edition,
  written: WrittenSession[],
  people: Map<string, Person>,
  speaker: Person,
  present: Date,
): Promise<void> {
  const theirs = new Set(SPEAKERS_SESSIONS.map(([id]) => id));
  const others = written.filter(({ entry, filed }) => entry && !theirs.has(filed.id)).filter((_, at) => at % 7 === 2);
  for (const [at, { session, panel }] of others.slice(0, ASKED_PANELS).entries()) {
    await invite(tx, edition, session.code, {}, LOADER, daysBefore(present, 9));
    for (const [seat, { personId }] of panel.entries())
      await answer(tx, edition, session.code, people.get(personId)!, at + seat, present);
  }
  await sendSubstitute(tx, edition, others[1].session.code, present);
  await inviteSpeaker(tx, edition, written, speaker, present);
}

/** Somebody whose place an editor gave to a substitute. Both are invented. */
async function sendSubstitute(tx: Transaction, edition: Edition, sessionCode: string, present: Date): Promise<void> {
  const substitute = {
    ...{ givenName: 'Oskar', familyName: 'Brandvik', positionTitle: 'Head of Policy' },
    ...{ organization: 'Northlight Spectrum Systems', email: 'oskar.brandvik@northlight.example' },
  };
  const panel = await readPanel(tx, edition.id, sessionCode);
  const place = { edition, sessionCode, personId: panel.at(-1)!.personId, by: LOADER };
  await nameSubstituteAsEditor(tx, place, substitute, daysBefore(present, 1));
}

async function answer(
  tx: Transaction,
  edition: Edition,
  code: string,
  person: Person,
  turn: number,
  present: Date,
): Promise<void> {
  if (turn % 4 === 3) return;
  const said =
    turn % 9 === 5 ? ({ act: 'decline', reason: 'I am travelling that week.' } as const) : ({ act: 'accept' } as const);
  await answerInvitation(tx, edition, code, person.id, said, bearer(person), daysBefore(present, 5));
}

/** Accepted, declined, waiting for an answer, not asked yet. */
async function inviteSpeaker(
  tx: Transaction,
  edition: Edition,
  written: WrittenSession[],
  speaker: Person,
  present: Date,
): Promise<void> {
  const codes = SPEAKERS_SESSIONS.map(([id]) => written.find(({ filed }) => filed.id === id)!.session.code);
  for (const code of codes.slice(0, 3))
    await invite(tx, edition, code, { persons: [speaker.id] }, LOADER, daysBefore(present, 4));
  const by = bearer(speaker);
  await answerInvitation(
    tx,
    edition,
    codes[0],
    speaker.id,
    { act: 'accept', mode: 'on-site', calendar: 'mail' },
    by,
    daysBefore(present, 2),
  );
  await answerInvitation(
    tx,
    edition,
    codes[1],
    speaker.id,
    { act: 'decline', reason: 'I take part in another session.' },
    by,
    daysBefore(present, 2),
  );
  const substitute = {
    ...{ givenName: 'Mireille', familyName: 'Tandoh', positionTitle: 'Deputy Director' },
    ...{ organization: 'Rural Voices Online', email: 'mireille.tandoh@rural-voices.example' },
  };
  const place = { edition, sessionCode: codes[1], personId: speaker.id, by };
  await nameSubstitute(tx, place, substitute, daysBefore(present, 1));
}

function bearer({ givenName, familyName }: Person): Actor {
  return { kind: 'link', name: `${givenName} ${familyName}` };
}
