import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { Refusal } from '@app/refusals';
import { readConflicts } from '../conflicts/draft-conflicts.js';
import type { JudgedConflict } from '../conflicts/judge-conflicts.js';
import type { LeftOut, Remarks } from '../import/reading.js';
import { closeImport, readGround, takeImportTurn } from '../import/import-turn.js';
import { remark, type Remark } from '../import/remark.js';
import { ScheduleTypeUnknown } from '../programme.errors.js';
import { addPlacedSession } from '../sessions/add-session.js';
import { cleanLine } from '../sessions/clean-text.js';
import { readKnownCodes, type KnownCodes } from '../sessions/known-codes.js';
import { writePanel } from '../sessions/panel.js';
import type { Session } from '../sessions/session.entity.js';
import { zoneOf } from './file-times.js';
import { ImportLists, type ImportWishes } from './import-lists.js';
import { ImportPersons } from './import-persons.js';
import { placeOf } from './place-entry.js';
import { readEntry, type ReadEntry } from './read-entry.js';
import type { FileEntry, ScheduleFile } from './schedule-file.js';

/** What became of one entry of a schedule. `room` is empty for a remote session; `startsAt` is null for an unscheduled one. */
export type ImportedEntry = InFile & Became;

/** Where an entry stands: its place among the entries and, but in JSON, the line of the file, both from 1. */
export interface InFile {
  record: number;
  line?: number;
}

type Became =
  | {
      outcome: 'taken';
      name: string;
      code: string;
      title: string;
      room: string;
      startsAt: Date | null;
      endsAt: Date | null;
      remarks: Remarks;
    }
  | { outcome: 'already-there'; name: string; code: string }
  | ({ outcome: 'left-out' } & LeftOut);

export interface ImportedSchedule {
  /** In the file's order. */
  entries: ImportedEntry[];
  /** What was added to the edition besides. */
  added: Remark[];
  /** In which the file's sessions stand, with one another or with what was there; without kinds that the edition does not look at. */
  conflicts: JudgedConflict[];
}

/**
 * Takes the sessions of a schedule into an edition as drafts, each once by its guid, else its id; placed where the edition has that room
 * and those days, else unscheduled with what the file said in a note. What is there already is left as it is, whoever changed what since.
 * All of it in this one transaction: roll it back, and nothing was written. Refuses `programme.schedule-type-unknown` for a wish.
 * `told` hears after every entry how many are done; what it throws ends the import. Editors go on meanwhile: only from the last entry
 * to the end of the transaction do they wait, and when they changed what the import decided by, `inTransaction` does it again.
 */
export async function importSchedule(
  tx: Transaction,
  edition: Edition,
  file: ScheduleFile,
  wishes: ImportWishes,
  by: Actor,
  now: Date,
  told: (done: number) => Promise<void> = async () => undefined,
  guards: ImportGuards = IMPORT_GUARDS,
): Promise<ImportedSchedule> {
  await guards.turn(tx, edition.id);
  const ground = await readGround(tx, edition.id);
  const lists = await ImportLists.of(tx, edition.id, wishes, by, now);
  const type = wishes.type === undefined ? undefined : await lists.type(wishes.type);
  if (wishes.type !== undefined && !type) throw new ScheduleTypeUnknown(wishes.type);
  const persons = wishes.withPersons ? await ImportPersons.of(tx, edition.id) : undefined;
  const known = await knownSessions(tx, edition.id);
  const places = new Map<string, number>();
  const entries: ImportedEntry[] = [];
  const work: Work = {
    tx,
    edition,
    zone: zoneOf(file.zone, edition.timeZone),
    lists,
    persons,
    codes: codesOf(tx, edition.id, lists),
    by,
    now,
  };
  const became = async (read: ReadEntry | LeftOut, raw: FileEntry, record: number): Promise<Became> => {
    if (!('draft' in read)) return { outcome: 'left-out', ...read };
    const first = places.get(read.key);
    places.set(read.key, first ?? record);
    if (first !== undefined) return repeated(read, first, record);
    const code = known.get(read.key);
    return code ? { outcome: 'already-there', name: read.key, code } : take(work, raw, read);
  };
  for (const [index, raw] of file.entries.entries()) {
    const read = await readEntry(raw, index + 1, file, lists, type);
    entries.push({ record: index + 1, ...(raw.line && { line: raw.line }), ...(await became(read, raw, index + 1)) });
    await told(index + 1);
  }
  await guards.close(tx, edition.id, ground);
  return { entries, added: lists.added, conflicts: await conflictsOf(tx, edition.id, entries) };
}

/** What keeps an import right beside others who write; another one than this only shows what it protects from. */
export interface ImportGuards {
  turn: typeof takeImportTurn;
  close: typeof closeImport;
}

export const IMPORT_GUARDS: ImportGuards = { turn: takeImportTurn, close: closeImport };

interface Work {
  tx: Transaction;
  edition: Edition;
  zone: string;
  lists: ImportLists;
  persons?: ImportPersons;
  codes: () => Promise<KnownCodes>;
  by: Actor;
  now: Date;
}

/** The edition's codes, read again when an entry has added to them. */
function codesOf(tx: Transaction, editionId: string, lists: ImportLists): () => Promise<KnownCodes> {
  let known: KnownCodes | undefined;
  let at = -1;
  return async () => {
    if (!known || at !== lists.added.length) known = await readKnownCodes(tx, editionId);
    at = lists.added.length;
    return known;
  };
}

/** Sessions that came from a file, by its key, and our own by their guid: an export of this edition brings nothing new into it. */
async function knownSessions(tx: Transaction, editionId: string): Promise<Map<string, string>> {
  const rows = await tx.query<Array<{ guid: string; sourceKey: string | null; code: string }>>(
    `select guid, source_key as "sourceKey", code from session where edition_id = $1`,
    [editionId],
  );
  return new Map(
    rows.flatMap(({ guid, sourceKey, code }) =>
      [guid, ...(sourceKey ? [sourceKey] : [])].map((key) => [key, code] as const),
    ),
  );
}

function repeated({ key }: ReadEntry, first: number, place: number): Became {
  const same = key.startsWith('id:') ? 'same-id' : 'same-guid';
  return { outcome: 'left-out', name: key, reason: remark(same, { record: place, first }) };
}

/** The rules of sessions refuse before anything of it is written; then it is left out like the rest. */
async function take(work: Work, raw: FileEntry, { key, draft, remarks }: ReadEntry): Promise<Became> {
  const { tx, edition, lists, persons, by, now } = work;
  const { place, roomName, mode } = await placeOf(raw, draft.mode, work.zone, edition, lists, remarks);
  const codes = await work.codes();
  const facts = { ...draft, ...(mode && { mode }), sourceKey: key, sourceNote: noteOf(raw, draft, place) };
  let session: Session;
  try {
    session = await addPlacedSession(tx, edition.id, facts, place, codes, by, now);
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { outcome: 'left-out', name: key, reason: remark('refused', { ...fault.values, refusal: fault.code }) };
  }
  const named = raw.persons.length;
  if (persons) await writePanel(tx, session.id, await persons.seats(raw.persons, remarks));
  else if (named > 0) remarks.dropped.push(remark('persons-left', { count: named }));
  const { code, title } = session;
  return { outcome: 'taken', name: key, code, title, room: roomName, ...place, remarks };
}

/** What the file said that the draft does not hold, in the form that an import of records keeps it. */
function noteOf(
  raw: FileEntry,
  draft: ReadEntry['draft'],
  place: Pick<Session, 'startsAt'>,
): Record<string, unknown> | null {
  const words = Object.entries({
    track: draft.actionLines?.length ? '' : raw.track,
    type: draft.typeCode ? '' : raw.type,
  })
    .map(([name, text]) => [name, cleanLine(text).slice(0, 300)])
    .filter(([, text]) => text);
  const said = place.startsAt
    ? {}
    : { date: raw.date || raw.day, start: raw.start, end: raw.end || raw.duration, place: raw.room };
  const facts = Object.entries(said)
    .map(([name, text]) => [name, cleanLine(text).slice(0, 300)])
    .filter(([, text]) => text);
  const address = URL.canParse(raw.url) && /^https?:$/.test(new URL(raw.url).protocol) ? raw.url.slice(0, 2_000) : '';
  const note = {
    ...Object.fromEntries(facts),
    ...(address && { addresses: [address] }),
    ...(words.length > 0 && { words: Object.fromEntries(words) }),
  };
  return Object.keys(note).length > 0 ? note : null;
}

async function conflictsOf(tx: Transaction, editionId: string, entries: ImportedEntry[]): Promise<JudgedConflict[]> {
  const codes = new Set(entries.flatMap((entry) => ('code' in entry ? [entry.code] : [])));
  const all = await readConflicts(tx, editionId);
  return all.filter(({ severity, sessions }) => severity !== 'off' && sessions.some(({ code }) => codes.has(code)));
}
