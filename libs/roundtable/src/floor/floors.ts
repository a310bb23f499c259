import type { Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import { NoSuchPerson, readPerson } from '@app/people';
import { readList } from '../list-of-speakers.js';
import { lockRoundTable } from '../round-tables.js';
import { readRequests } from '../round-table.queries.js';
import { afterAct, type FloorWish } from './floor-acts.js';
import {
  AskedAlready,
  FloorAlreadyOpened,
  FloorClosed,
  FloorEmpty,
  FloorMovedOn,
  FloorNotOpened,
  ListNotFinal,
  NothingToUndo,
} from './floor.errors.js';
import { tellOfReleased } from '../statements/public-statements.js';
import { tellFollowers } from './floor-notice.js';
import type { FloorRow } from './floor.queries.js';
import { type FloorState, newTurn } from './floor-state.js';

export interface Acting {
  by: Actor;
  now: Date;
}

type LockedFloor = Omit<FloorRow, 'canUndo'>;

const MINUTE = 60_000;

/** How much of what was done can be undone, one act after the other. */
const STEPS_KEPT = 200;

/**
 * Opens the floor of a round table with its final list, in its order. Refuses `roundtable.unknown`, `floor-list-not-final`,
 * `floor-already-opened` and `floor-empty`.
 */
export async function openFloor(tx: Transaction, sessionId: string, code: string, { by, now }: Acting): Promise<void> {
  const { editionId, listState } = await lockRoundTable(tx, sessionId);
  if (await lockFloor(tx, sessionId)) throw new FloorAlreadyOpened();
  if (listState !== 'final') throw new ListNotFinal();
  const { speakers } = await readList(tx, editionId, code);
  if (speakers.length === 0) throw new FloorEmpty();
  const turns: Array<{ id: string }> = await tx.query(
    `insert into floor_turn (session_id, person_id, speaks_for, country, entity)
     select $1, person_id, speaks_for, country, entity from jsonb_to_recordset($2)
       as t(person_id uuid, speaks_for text, country char(2), entity text) returning id`,
    [
      sessionId,
      JSON.stringify(
        speakers.map(({ personId, speaksFor, country, entity }) => ({
          person_id: personId,
          speaks_for: speaksFor,
          country,
          entity,
        })),
      ),
    ],
  );
  const state: FloorState = {
    openedAt: now.getTime(),
    closedAt: null,
    turns: turns.map(({ id }, at) => newTurn(id, Math.round(speakers[at].minutesGiven * MINUTE))),
  };
  await tx.query(`insert into floor (session_id, edition_id, state, version) values ($1, $2, $3, 1)`, [
    sessionId,
    editionId,
    state,
  ]);
  await settle(tx, { sessionId, editionId }, 'roundtable.floor-opened', {}, { by, now });
}

/**
 * Does one act on the floor that was seen as `version`; whoever was slower did nothing (`roundtable.floor-moved-on`, stale).
 * Refuses `floor-not-opened` and what `afterAct` refuses.
 */
export async function actOnFloor(
  tx: Transaction,
  sessionId: string,
  version: number,
  wish: FloorWish,
  acting: Acting,
): Promise<void> {
  const floor = await standingFloor(tx, sessionId, version);
  await step(tx, floor, afterAct(floor.state, wish, acting.now));
  const action = wish.act === 'close' ? 'roundtable.floor-closed' : 'roundtable.floor-moved';
  await settle(tx, floor, action, { act: wish.act, turn: wish.turn ?? null }, acting);
}

/** Takes the last act back, and the one before when it is done again. Refuses `floor-nothing-to-undo` and as above. */
export async function undoOnFloor(tx: Transaction, sessionId: string, version: number, acting: Acting): Promise<void> {
  const floor = await standingFloor(tx, sessionId, version);
  const [last] = await tx
    .query(
      `delete from floor_step where session_id = $1 and number = (select max(number) from floor_step where session_id = $1)
     returning before`,
      [sessionId],
    )
    .then(([rows]) => rows as Array<{ before: FloorState }>);
  if (!last) throw new NothingToUndo();
  await write(tx, floor, last.before);
  await settle(tx, floor, 'roundtable.floor-moved', { act: 'undo' }, acting);
}

/**
 * Somebody in the room asks for the floor; the chair admits it or not. Whoever stands on the list speaks for the same as there.
 * Refuses `roundtable.floor-asked-already`, `floor-closed` and as above.
 */
export async function askFromRoom(tx: Transaction, sessionId: string, personId: string, acting: Acting): Promise<void> {
  const floor = await lockFloor(tx, sessionId);
  if (!floor) throw new FloorNotOpened();
  if (floor.state.closedAt !== null) throw new FloorClosed();
  const person = await readPerson(tx, personId);
  if (!person) throw new NoSuchPerson();
  const asked = new Set(floor.state.turns.filter(({ state }) => state === 'asked').map(({ id }) => id));
  const earlier: Array<{ id: string }> = await tx.query(
    `select id from floor_turn where session_id = $1 and person_id = $2`,
    [sessionId, personId],
  );
  if (earlier.some(({ id }) => asked.has(id))) throw new AskedAlready();
  const listed = (await readRequests(tx, sessionId)).find((request) => request.personId === personId);
  const { minutesPerSpeaker } = await lockRoundTable(tx, sessionId);
  const { organization: entity, country } = person;
  const { speaksFor, ...stands } = listed ?? {
    speaksFor: entity === '' && country ? 'state' : 'entity',
    entity,
    country,
  };
  const [turn] = await tx.query(
    `insert into floor_turn (session_id, person_id, speaks_for, country, entity, asked_at) values ($1, $2, $3, $4, $5, $6)
     returning id`,
    [sessionId, personId, speaksFor, stands.country, stands.entity, acting.now],
  );
  const asking = newTurn(turn.id as string, Math.round(minutesPerSpeaker * MINUTE), 'asked');
  await step(tx, floor, { ...floor.state, turns: [...floor.state.turns, asking] });
  await settle(tx, floor, 'roundtable.floor-moved', { act: 'ask', turn: asking.id }, acting);
}

async function standingFloor(tx: Transaction, sessionId: string, version: number): Promise<LockedFloor> {
  const floor = await lockFloor(tx, sessionId);
  if (!floor) throw new FloorNotOpened();
  if (floor.version !== version) throw new FloorMovedOn();
  return floor;
}

async function lockFloor(tx: Transaction, sessionId: string): Promise<LockedFloor | undefined> {
  const [floor] = await tx.query(
    `select session_id as "sessionId", edition_id as "editionId", state, version from floor where session_id = $1 for update`,
    [sessionId],
  );
  return floor as LockedFloor | undefined;
}

/** The new state, and the one before to go back to. */
async function step(tx: Transaction, floor: LockedFloor, state: FloorState): Promise<void> {
  await tx.query(`insert into floor_step (session_id, number, before) values ($1, $2, $3)`, [
    floor.sessionId,
    floor.version,
    floor.state,
  ]);
  await tx.query(`delete from floor_step where session_id = $1 and number <= $2`, [
    floor.sessionId,
    floor.version - STEPS_KEPT,
  ]);
  await write(tx, floor, state);
}

async function write(tx: Transaction, { sessionId, version }: LockedFloor, state: FloorState): Promise<void> {
  await tx.query(`update floor set state = $2, version = $3 where session_id = $1`, [sessionId, state, version + 1]);
}

/** Names of ministers stay out of the log's details. */
async function settle(
  tx: Transaction,
  { sessionId, editionId }: Pick<LockedFloor, 'sessionId' | 'editionId'>,
  action: 'roundtable.floor-opened' | 'roundtable.floor-moved' | 'roundtable.floor-closed',
  details: Record<string, unknown>,
  { by, now }: Acting,
): Promise<void> {
  const subject = { kind: 'round-table', id: sessionId };
  await recordAudit(tx, { by, action, subject, editionId, details }, now);
  await tellFollowers(tx, sessionId);
  await tellOfReleased(tx, { sessionId, editionId }, now); // what was taken back was not spoken
}
