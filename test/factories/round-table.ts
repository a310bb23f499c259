import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { PersonFacts } from '@app/people';
import { askForFloor, type FloorRequest, makeRoundTable, type RequestFacts, type RoundTable } from '@app/roundtable';
import type { DataSource } from 'typeorm';
import { aPerson } from './person.js';
import { aSession, type SessionWish } from './session.js';

const by = systemActor('test');
const now = new Date('2027-05-01T09:00:00Z');

/** A session that is a round table of three minutes each, remote, 10:00 to 11:00 if nothing is said. */
export async function aRoundTable(
  database: DataSource,
  edition: Edition,
  wish: Partial<SessionWish> = {},
): Promise<RoundTable & { code: string }> {
  const session = await aSession(database, edition, { room: null, mode: 'remote', ...wish });
  const table = await inTransaction(database, (tx) => makeRoundTable(tx, edition.id, session.code, {}, by, now));
  return Object.assign(table, { code: session.code });
}

/** What somebody of an organization asks for; changes make a minister of it. */
export function aWish(changes: Partial<RequestFacts> = {}): RequestFacts {
  return {
    part: 'speaker',
    office: 'international-organization',
    country: null,
    speaksFor: 'entity',
    entity: 'Open Networks Association',
    presentOnSite: true,
    attends: true,
    minutes: null,
    spokenAs: '',
    speaksIn: null,
    requestedAt: now,
    ...changes,
  };
}

/** The delegation of a country, by its minister. */
export function aMinisterOf(country: string, changes: Partial<RequestFacts> = {}): RequestFacts {
  return aWish({ office: 'minister', country, speaksFor: 'state', entity: '', ...changes });
}

/** Somebody new who has asked for the floor. */
export async function aRequest(
  database: DataSource,
  table: Pick<RoundTable, 'sessionId'>,
  wish: RequestFacts,
  person: PersonFacts = {},
): Promise<FloorRequest> {
  const { id } = await aPerson(database, person);
  return inTransaction(database, (tx) => askForFloor(tx, table.sessionId, id, wish, { by, now }));
}
