import { createHash } from 'node:crypto';
import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { type Actor, holdersFor, type MandateHolder, recordAudit } from '@app/identity';
import { writeLetter } from '@app/mail';
import { formalName } from '@app/people';
import { type ListOfSpeakers, readList } from '../list-of-speakers.js';
import { lockRoundTable } from '../round-tables.js';
import { NobodyToTell, TellingChangedMeanwhile } from '../roundtable.errors.js';
import { placeChanges, type ToldPlace } from './place-changes.js';
import { placesLetter, type PlaceReader, type ToldChange } from './places-letter.js';
import { readAddresses, readTold, type SpeakerAddress } from './places.queries.js';

/** What would be written if the button were pressed now. */
export interface Telling {
  /** Everybody whose place is not what they were told, also those whom no letter reaches. */
  changes: Array<ToldChange & { readers: number }>;
  /** One letter each. */
  readers: PlaceReader[];
  /** Stands for exactly these letters; pressing the button gives it back. */
  seen: string;
}

/** Whose place has changed since they were last told, and who would get a letter: the speaker and those who act for them. */
export async function readTelling(reader: Reader, editionId: string, code: string, now: Date): Promise<Telling> {
  return tellingOf(reader, await readList(reader, editionId, code), now);
}

async function tellingOf(reader: Reader, list: ListOfSpeakers, now: Date): Promise<Telling> {
  const { sessionId, editionId } = list.roundTable;
  const changes = placeChanges(await readTold(reader, sessionId), standingPlaces(list));
  const ids = changes.map(({ requestId }) => requestId);
  const speakers = new Map((await readAddresses(reader, ids)).map((one) => [one.requestId, one]));
  const persons = [...speakers.values()].map(({ personId }) => personId);
  const holders = await holdersFor(reader, persons, editionId, now);
  const readers = new Map<string, PlaceReader>();
  const shown = changes.map((change) => {
    const speaker = speakers.get(change.requestId)!;
    const told = { ...change, name: formalName(speaker) };
    const reached = addresseesOf(speaker, holders);
    for (const one of reached) addChange(readers, one, told);
    return { ...told, readers: reached.length };
  });
  const letters = [...readers.values()];
  return { changes: shown, readers: letters, seen: fingerprint(letters) };
}

/** As they would be told now; a list that is not given out tells nobody a place. */
function standingPlaces({ roundTable: { listState }, speakers }: ListOfSpeakers): ToldPlace[] {
  if (listState === 'provisional') return [];
  return speakers.map(({ id, place, minutesGiven, turn }) => {
    const startsAt = turn?.startsAt ?? null;
    return { requestId: id, place, minutes: minutesGiven, startsAt, isFinal: listState === 'final' };
  });
}

type Addressee = Omit<PlaceReader, 'changes'>;

/** The speaker and those who act for them, each address once. */
function addresseesOf(speaker: SpeakerAddress, holders: MandateHolder[]): Addressee[] {
  const { personId, email, emailKey, language } = speaker;
  const own: Addressee[] =
    email && emailKey ? [{ key: emailKey, address: email, name: formalName(speaker), language, isOwn: true }] : [];
  const acting = holders
    .filter((holder) => holder.personId === personId && holder.emailKey !== emailKey)
    .map(({ emailKey: key, email: address, name, language: reads }): Addressee => {
      return { key, address, name: name === address ? '' : name, language: reads, isOwn: false };
    });
  return [...own, ...acting];
}

/** Who acts for several gets one letter about all of them. */
function addChange(readers: Map<string, PlaceReader>, addressee: Addressee, change: ToldChange): void {
  const reading = readers.get(addressee.key) ?? { ...addressee, changes: [] };
  reading.changes.push(change);
  reading.isOwn &&= addressee.isOwn;
  readers.set(addressee.key, reading);
}

/**
 * Writes to everybody concerned: one letter to each reader, with what was and what is. `seen` is what the officer looked at. Refuses
 * `roundtable.unknown`, `nobody-to-tell` and `telling-changed-meanwhile` (stale). Gives the number of letters.
 */
export async function tellPlaces(
  tx: Transaction,
  edition: Edition,
  sessionId: string,
  code: string,
  seen: string,
  by: Actor,
  now: Date,
): Promise<number> {
  await lockRoundTable(tx, sessionId);
  const list = await readList(tx, edition.id, code);
  const telling = await tellingOf(tx, list, now);
  if (telling.seen !== seen) throw new TellingChangedMeanwhile();
  if (telling.readers.length === 0) throw new NobodyToTell();
  const [[{ number }]] = await tx.query<[Array<{ number: number }>, number]>(
    `update round_table set tellings = tellings + 1 where session_id = $1 returning tellings as number`,
    [sessionId],
  );
  for (const reader of telling.readers) await writeLetter(tx, placesLetter(reader, list, edition, number));
  await noteTold(tx, telling, now);
  const details = { letters: telling.readers.length, changes: telling.changes.length, telling: number };
  const subject = { kind: 'round-table', id: sessionId };
  await recordAudit(tx, { by, action: 'roundtable.places-told', subject, editionId: edition.id, details }, now);
  return telling.readers.length;
}

/** Whom nothing reached was not told: they stay among the changes. */
async function noteTold(tx: Transaction, { changes }: Telling, now: Date): Promise<void> {
  for (const { requestId, is, readers } of changes) {
    if (!is) await tx.query(`delete from place_told where request_id = $1`, [requestId]);
    else if (readers > 0)
      await tx.query(
        `insert into place_told (request_id, place, minutes, starts_at, is_final, told_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (request_id) do update set place = excluded.place, minutes = excluded.minutes,
           starts_at = excluded.starts_at, is_final = excluded.is_final, told_at = excluded.told_at`,
        [requestId, is.place, is.minutes, is.startsAt, is.isFinal, now],
      );
  }
}

function fingerprint(readers: PlaceReader[]): string {
  return createHash('sha256').update(JSON.stringify(readers)).digest('base64url').slice(0, 22);
}
