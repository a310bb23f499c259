import type { SessionSnapshot } from './snapshot.js';

/** What a release does to a session, compared with what the public saw before it. */
export type DifferenceKind = 'added' | 'removed' | 'cancelled' | 'restored' | 'moved' | 'changed';

/** Where and when; `room` is the name on its door, null for a session that is remote altogether. */
export interface Place {
  room: string | null;
  startsAt: string;
  endsAt: string;
}

/** One session that a release treats differently from the one before. */
export interface Difference {
  code: string;
  title: string;
  /** Several may be true at once: moved and changed. */
  kinds: DifferenceKind[];
  /** Where it was, if the public knew it. */
  was?: Place;
  /** Where it is now, unless removed. */
  is?: Place;
  /** The facts that differ besides place and cancellation. */
  fields: ComparedField[];
}

export interface KnownSession {
  code: string;
  snapshot: SessionSnapshot;
  /** A cancellation since the snapshot was frozen. */
  cancelledSince?: boolean;
}

const COMPARED = [
  'title',
  'description',
  'typeCode',
  'organizers',
  'mode',
  'languages',
  'interpretation',
  'captioning',
  'actionLines',
  'sdgs',
  'panel',
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
  return was.room?.code !== is.room?.code || was.startsAt !== is.startsAt || was.endsAt !== is.endsAt;
}

function differenceOf(before: KnownSession | undefined, { code, snapshot }: KnownSession): Difference | undefined {
  const { title } = snapshot;
  if (!before) return { code, title, kinds: ['added'], is: placeOf(snapshot), fields: [] };
  const fields = COMPARED.filter((field) => JSON.stringify(before.snapshot[field]) !== JSON.stringify(snapshot[field]));
  const kinds = kindsOf(before, snapshot, fields.length > 0);
  if (kinds.length === 0) return undefined;
  return { code, title, kinds, was: placeOf(before.snapshot), is: placeOf(snapshot), fields };
}

function kindsOf(before: KnownSession, is: SessionSnapshot, saysOther: boolean): DifferenceKind[] {
  const wasSeenCancelled = before.snapshot.cancelled || before.cancelledSince === true;
  const found: Array<[DifferenceKind, boolean]> = [
    ['cancelled', !before.snapshot.cancelled && is.cancelled],
    ['restored', wasSeenCancelled && !is.cancelled],
    ['moved', hasMoved(before.snapshot, is)],
    ['changed', saysOther],
  ];
  return found.filter(([, holds]) => holds).map(([kind]) => kind);
}

function removed({ code, snapshot }: KnownSession): Difference {
  return { code, title: snapshot.title, kinds: ['removed'], was: placeOf(snapshot), fields: [] };
}
