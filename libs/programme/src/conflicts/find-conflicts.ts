import type { Conflict, NamedSession } from './conflict.js';

/** A session that has its time; cancelled ones are not given here, since they need neither room nor people. */
export interface PlacedSession extends NamedSession {
  /** Undefined: remote altogether. */
  room?: { code: string; name: string; isClosed: boolean };
  /** Who sits on the panel; somebody with two roles may come twice. */
  people: Array<{ id: string; name: string }>;
}

/** The days on which sessions may take place: their names, and the instants of their first and last midnight in the edition's zone. */
export interface EditionDays {
  startsOn: string;
  endsOn: string;
  from: Date;
  to: Date;
}

/**
 * Every conflict among the sessions, each explained by facts, in the order of time. One session that ends when another begins does
 * not overlap it. Console, importer and release ask this one function.
 */
export function findConflicts(sessions: PlacedSession[], days: EditionDays): Conflict[] {
  const inOrder = [...sessions].sort(byStart);
  return [
    ...inOrder.flatMap((session) => outsideDays(session, days)),
    ...inOrder.flatMap(inClosedRoom),
    ...roomsTwice(inOrder),
    ...personsTwice(inOrder),
  ];
}

function byStart(a: NamedSession, b: NamedSession): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || (a.code < b.code ? -1 : 1);
}

function outsideDays(session: PlacedSession, { startsOn, endsOn, from, to }: EditionDays): Conflict[] {
  const whole = minutesBetween(session.startsAt, session.endsAt);
  const inside = Math.max(0, minutesBetween(later(session.startsAt, from), earlier(session.endsAt, to)));
  if (inside >= whole) return [];
  return [{ kind: 'outside-edition-days', session: named(session), startsOn, endsOn, minutes: whole - inside }];
}

function inClosedRoom(session: PlacedSession): Conflict[] {
  if (!session.room?.isClosed) return [];
  const { code, name } = session.room;
  return [{ kind: 'room-closed', session: named(session), room: { code, name } }];
}

function roomsTwice(inOrder: PlacedSession[]): Conflict[] {
  const byRoom = groupedBy(inOrder, (session) => (session.room ? [session.room.code] : []));
  return [...byRoom.values()].flatMap((claims) =>
    overlapsAmong(claims).map(([a, b]) => {
      const { code, name } = a.room!;
      return { kind: 'room-twice', room: { code, name }, ...overlapOf(a, b) };
    }),
  );
}

function personsTwice(inOrder: PlacedSession[]): Conflict[] {
  const names = new Map(inOrder.flatMap((session) => session.people).map(({ id, name }) => [id, name]));
  const byPerson = groupedBy(inOrder, (session) => [...new Set(session.people.map((person) => person.id))]);
  return [...byPerson].flatMap(([id, claims]) =>
    overlapsAmong(claims).map(([a, b]) => ({
      kind: 'person-twice',
      person: { id, name: names.get(id)! },
      ...overlapOf(a, b),
    })),
  );
}

/** Pairs that overlap, of sessions sorted by start: each is compared only with those that are still running when it starts. */
function overlapsAmong(claims: PlacedSession[]): Array<[PlacedSession, PlacedSession]> {
  const found: Array<[PlacedSession, PlacedSession]> = [];
  let running: PlacedSession[] = [];
  for (const session of claims) {
    running = running.filter((earlierOne) => earlierOne.endsAt > session.startsAt);
    for (const earlierOne of running) found.push([earlierOne, session]);
    running.push(session);
  }
  return found;
}

function overlapOf(a: PlacedSession, b: PlacedSession) {
  const from = later(a.startsAt, b.startsAt);
  const to = earlier(a.endsAt, b.endsAt);
  const sessions: [NamedSession, NamedSession] = [named(a), named(b)];
  return { sessions, from, to, minutes: minutesBetween(from, to) };
}

function groupedBy(
  sessions: PlacedSession[],
  keys: (session: PlacedSession) => string[],
): Map<string, PlacedSession[]> {
  const groups = new Map<string, PlacedSession[]>();
  for (const session of sessions) {
    for (const key of keys(session)) groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  return groups;
}

function named({ code, title, startsAt, endsAt }: NamedSession): NamedSession {
  return { code, title, startsAt, endsAt };
}

const later = (a: Date, b: Date) => (a > b ? a : b);
const earlier = (a: Date, b: Date) => (a < b ? a : b);
const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;
