import { dataSourceFor, inTransaction } from '@app/database';
import { EDITION_ENTITIES } from '@app/edition';
import { systemActor } from '@app/identity';
import { Person, type PersonFacts } from '@app/people';
import { PROGRAMME_ENTITIES, releaseProgramme } from '@app/programme';
import { Registration } from '@app/registration';
import { type Answer, answerInvitation, invite, type InvitationWish } from '@app/speakers';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aSession, type SessionWish } from '../../factories/session.js';
import { aDatabase } from '../../support/database.js';

export const by = systemActor('Programme team');
/** Five weeks before the Forum. */
export const now = new Date('2027-06-01T09:00:00Z');
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** An edition of 5–9 July 2027 in Zurich with Room H, and what the tests do there. */
export async function aPanel() {
  const clone = await aDatabase();
  const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES, Registration, Person];
  const database = await dataSourceFor(clone.url, { entities }).initialize();
  const edition = await anEdition(database, {
    code: 'wsis2027',
    name: 'WSIS Forum 2027',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
  });
  await aRoom(database, edition, { code: 'H', name: 'Room H' });
  return {
    database,
    url: clone.url,
    edition,
    person: (facts: PersonFacts) => aPerson(database, facts),
    session: (wish: Partial<SessionWish>) => aSession(database, edition, { room: 'H', day: '2027-07-06', ...wish }),
    release: () => inTransaction(database, (tx) => releaseProgramme(tx, edition.id, { name: 'A release' }, by, now)),
    invite: (code: string, wish: InvitationWish = {}, at = now) =>
      inTransaction(database, (tx) => invite(tx, edition, code, wish, by, at)),
    answer: (code: string, personId: string, answer: Answer, at = now) =>
      inTransaction(database, (tx) => answerInvitation(tx, edition, code, personId, answer, by, at)),
    letters: () =>
      database.query(
        `select kind, to_address as "to", language, is_protected as protected from letter order by created_at, to_address`,
      ),
    close: async () => {
      await database.destroy();
      await clone.drop();
    },
  };
}
