import { SAID_SINCE, type SessionSnapshot, type SnapshotSeat } from './snapshot.js';

/** What a release does to a session, compared with what the public saw before it; `moved` is about time alone. */
export const DIFFERENCE_KINDS = [
  'added',
  'removed',
  'cancelled',
  'restored',
  'moved',
  'room',
  'renamed',
  'panel',
  'changed',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Where and when; `room` is the name on its door, null for a session that is remote altogether. */
export interface Place {
  room: string | null;
  startsAt: string;
  endsAt: string;
}

/** One session that a release treats differently from the one before. Kept with the release, so without a name of anybody. */
export interface Difference {
  code: string;
  title: string;
  /** BCP 47 tag of the title. */
  titleLanguage: string;
  /** Several may be true at once: moved and renamed. */
  kinds: DifferenceKind[];
  /** Where it was, if the public knew it. */
  was?: Place;
  /** Where it is now, unless removed. */
  is?: Place;
  /** What it was called, if it has another title now. */
  wasTitle?: string;
  /** Who came to the panel and who left it, by their ids; both empty when roles, order or details differ. */
  panel?: { joined: string[]; left: string[] };
  /** The facts that differ besides place, cancellation, title and panel. */
  fields: ComparedField[];
}

export interface KnownSession {
  code: string;
  snapshot: SessionSnapshot;
  /** A cancellation since the snapshot was frozen. */
  cancelledSince?: boolean;
}

const COMPARED = [
  'description',
  'typeCode',
  'organizers',
  'mode',
  'languages',
  'interpretation',
  'captioning',
  'actionLines',
  'sdgs',
  'access',
  'recording',
  'seatLimit',
  'agenda',
  'translations',
] as const satisfies Array<keyof SessionSnapshot>;
export type ComparedField = (typeof COMPARED)[number];

/** The differences in the order of the new programme, removed sessions at the end. */
export function differencesBetween(before: KnownSession[], after: KnownSession[]): Difference[] {
  const known = new Map(before.map((session) => [session.code, session]));
  const staying = new Set(after.map((session) => session.code));
  return [
    ...after.flatMap((session) => differenceOf(known.get(session.code), session) ?? []),
    ...before.filter((session) => !staying.has(session.code)).map(removed),
  ];
}

export function placeOf({ room, startsAt, endsAt }: SessionSnapshot): Place {
  return { room: room?.name ?? null, startsAt, endsAt };
}

/** Whether room or time differ; a room that only got another name is the same room. */
export function hasMoved(was: SessionSnapshot, is: SessionSnapshot): boolean {
  return inOtherRoom(was, is) || atOtherTime(was, is);
}

function differenceOf(before: KnownSession | undefined, { code, snapshot }: KnownSession): Difference | undefined {
  const { title, titleLanguage } = snapshot;
  const named = { code, title, titleLanguage };
  if (!before) return { ...named, kinds: ['added'], is: placeOf(snapshot), fields: [] };
  const was = { ...SAID_SINCE, ...before.snapshot };
  const fields = COMPARED.filter((field) => differs(was[field], snapshot[field]));
  const kinds = kindsOf(before, snapshot, fields.length > 0);
  if (kinds.length === 0) return undefined;
  return {
    ...named,
    kinds,
    was: placeOf(was),
    is: placeOf(snapshot),
    ...(kinds.includes('renamed') && { wasTitle: was.title }),
    ...(kinds.includes('panel') && { panel: comeAndGone(was.panel, snapshot.panel) }),
    fields,
  };
}

function kindsOf(before: KnownSession, is: SessionSnapshot, saysOther: boolean): DifferenceKind[] {
  const was = before.snapshot;
  const found: Array<[DifferenceKind, boolean]> = [
    ['cancelled', !was.cancelled && is.cancelled],
    ['restored', (was.cancelled || before.cancelledSince === true) && !is.cancelled],
    ['moved', atOtherTime(was, is)],
    ['room', inOtherRoom(was, is)],
    ['renamed', was.title !== is.title],
    ['panel', differs(was.panel, is.panel)],
    ['changed', saysOther],
  ];
  return found.filter(([, holds]) => holds).map(([kind]) => kind);
}

/** Whoever only changes the role has neither come nor gone. */
function comeAndGone(was: SnapshotSeat[], is: SnapshotSeat[]): { joined: string[]; left: string[] } {
  return { joined: idsBeside(is, was), left: idsBeside(was, is) };
}

function idsBeside(seats: SnapshotSeat[], others: SnapshotSeat[]): string[] {
  const known = new Set(others.map(({ personId }) => personId));
  return [...new Set(seats.map(({ personId }) => personId).filter((id) => !known.has(id)))];
}

function inOtherRoom(was: SessionSnapshot, is: SessionSnapshot): boolean {
  return was.room?.code !== is.room?.code;
}

function atOtherTime(was: SessionSnapshot, is: SessionSnapshot): boolean {
  return was.startsAt !== is.startsAt || was.endsAt !== is.endsAt;
}

/** PostgreSQL gives jsonb back with its keys in an order of its own. */
function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) !== JSON.stringify(other, inOrder);
}

function inOrder(_key: string, part: unknown): unknown {
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function removed({ code, snapshot }: KnownSession): Difference {
  const { title, titleLanguage } = snapshot;
  return { code, title, titleLanguage, kinds: ['removed'], was: placeOf(snapshot), fields: [] };
}
