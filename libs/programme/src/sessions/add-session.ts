import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import { recordAudit, type Actor } from '@app/identity';
import { newSessionCode } from '@app/tokens';
import { SourceKeyTaken } from '../programme.errors.js';
import { lockProgrammeOf } from '../programme-lock.js';
import { minutesOf, mustBeUsableAgenda } from './inner-agenda.js';
import { readKnownCodes, type KnownCodes } from './known-codes.js';
import { tidyFacts, type SessionDraft } from './session-draft.js';
import { Session } from './session.entity.js';
import { mustBeUsable, mustBeUsableDocuments, mustBeUsableJoiningUrl } from './session.rules.js';

/** 31 characters, six of them: two sessions of 300 share a code once in 20 000 editions. */
const TRIES = 5;

/**
 * A new session of an edition, as a draft: nobody outside sees it before a release. Refuses what `mustBeUsable` refuses and
 * `programme.source-key-taken`.
 */
export async function addSession(
  tx: Transaction,
  editionId: string,
  draft: SessionDraft,
  by: Actor,
  now: Date,
): Promise<Session> {
  await lockProgrammeOf(tx, editionId);
  return writeSession(tx, startingSession(editionId, draft, now), await readKnownCodes(tx, editionId), by, now);
}

/**
 * The same for an import, which takes the programme's lock at its end, knows the edition's codes, and has a place that `placeSession`
 * would take, or none: one session in four statements. Refuses what `addSession` refuses.
 */
export function addPlacedSession(
  tx: Transaction,
  editionId: string,
  draft: SessionDraft,
  place: Pick<Session, 'roomId' | 'startsAt' | 'endsAt'>,
  known: KnownCodes,
  by: Actor,
  now: Date,
): Promise<Session> {
  return writeSession(tx, { ...startingSession(editionId, draft, now), ...place }, known, by, now);
}

async function writeSession(
  tx: Transaction,
  wanted: NewSession,
  known: KnownCodes,
  by: Actor,
  now: Date,
): Promise<Session> {
  mustBeUsable(wanted, known);
  mustBeUsableAgenda(wanted.agenda, minutesOf(wanted), new Set());
  mustBeUsableDocuments(wanted.documents);
  mustBeUsableJoiningUrl(wanted.joiningUrl);
  await mustHaveOwnSourceKey(tx, wanted);
  const session = await insertWithCode(tx, wanted);
  const subject = { kind: 'session', id: session.id };
  await recordAudit(tx, { by, action: 'programme.session-added', subject, editionId: wanted.editionId }, now);
  return session;
}

type NewSession = Omit<Session, 'id' | 'code'>;

function startingSession(editionId: string, draft: SessionDraft, now: Date): NewSession {
  return {
    titleLanguage: 'en',
    description: '',
    typeCode: null,
    organizers: [],
    mode: 'on-site-and-remote',
    languages: ['en'],
    interpretation: [],
    captioning: false,
    actionLines: [],
    sdgs: [],
    audiences: [],
    expected: null,
    seatLimit: null,
    isFixed: false,
    access: 'open',
    recording: 'unsaid',
    agenda: [],
    translations: {},
    sourceKey: null,
    sourceNote: null,
    givenFields: [],
    joiningUrl: null,
    documents: [],
    ...tidyFacts(draft),
    editionId,
    guid: randomUUID(),
    roomId: null,
    startsAt: null,
    endsAt: null,
    cancelledAt: null,
    cancelReason: null,
    removedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

async function mustHaveOwnSourceKey(tx: Transaction, { editionId, sourceKey }: NewSession): Promise<void> {
  if (sourceKey === null) return;
  if (await tx.existsBy(Session, { editionId, sourceKey })) throw new SourceKeyTaken(sourceKey);
}

/** A code that is taken only costs another try: the statement then writes nothing and does not break the transaction. */
async function insertWithCode(tx: Transaction, wanted: NewSession): Promise<Session> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const code = newSessionCode();
    const values = { ...wanted, code } as object;
    const written = await tx.createQueryBuilder().insert().into(Session).values(values).orIgnore().execute();
    if (written.raw.length > 0) return tx.findOneByOrFail(Session, { code });
  }
  throw new Error(`no free session code after ${TRIES} tries`);
}
