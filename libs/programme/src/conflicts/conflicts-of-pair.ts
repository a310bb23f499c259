import { named, type Conflict, type NamedSession } from './conflict.js';
import type { ConflictKind } from './conflict-kinds.js';
import { isRemote } from './people-fit.js';
import type { Picture, PictureRoom, PictureSession } from './picture.js';
import { earlier, later, minutesBetween } from './stretch.js';

/** What is wrong between two sessions; the order in which they are given does not matter. */
export function conflictsOfPair(one: PictureSession, other: PictureSession, picture: Picture): Conflict[] {
  const [a, b] = byStart(one, other) <= 0 ? [one, other] : [other, one];
  return a.endsAt > b.startsAt ? together(a, b, picture) : inARow(a, b, picture);
}

export function byStart(a: NamedSession, b: NamedSession): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || (a.code < b.code ? -1 : 1);
}

/** They overlap. */
function together(a: PictureSession, b: PictureSession, picture: Picture): Conflict[] {
  const from = later(a.startsAt, b.startsAt);
  const to = earlier(a.endsAt, b.endsAt);
  const facts = { sessions: [named(a), named(b)], from, to, minutes: minutesBetween(from, to) };
  const both = (kind: ConflictKind, more: Partial<Conflict>): Conflict => ({ kind, ...facts, ...more });
  const lines = a.actionLines.filter((code) => b.actionLines.includes(code));
  const audiences = a.audiences.filter((code) => b.audiences.includes(code));
  return [
    ...(a.room !== undefined && a.room === b.room ? [both('room-twice', { room: roomOf(a.room, picture) })] : []),
    ...inBoth(a, b, picture).map(({ id, name }) => both('person-twice', { person: { id, name } })),
    ...picture.apart
      .filter(({ sessions }) => sessions.has(a.code) && sessions.has(b.code))
      .map(({ name }) => both('kept-apart', { reason: name })),
    ...(lines.length > 0 ? [both('same-action-line', { codes: lines })] : []),
    ...(audiences.length > 0 ? [both('same-audience', { codes: audiences, names: namesOf(audiences, picture) })] : []),
  ];
}

/** One follows the other: whoever sits in both must get from room to room. */
function inARow(a: PictureSession, b: PictureSession, picture: Picture): Conflict[] {
  const needs = walkBetween(a.room, b.room, picture);
  const minutes = minutesBetween(a.endsAt, b.startsAt);
  if (minutes >= needs) return [];
  const walking = inBoth(a, b, picture).filter(({ id }) => [a, b].every((session) => comesInPerson(session, id)));
  return walking.map(({ id, name }) => ({
    kind: 'walk-too-short',
    sessions: [named(a), named(b)],
    from: a.endsAt,
    to: b.startsAt,
    minutes,
    needs,
    person: { id, name },
    room: roomOf(a.room!, picture),
    otherRoom: roomOf(b.room!, picture),
  }));
}

function inBoth(a: PictureSession, b: PictureSession, { people }: Picture) {
  const ids = a.people.filter(({ id }) => b.people.some((other) => other.id === id)).map(({ id }) => id);
  return ids.map((id) => people.get(id) ?? { id, name: '' });
}

function comesInPerson(session: PictureSession, id: string): boolean {
  return session.people.some((participant) => participant.id === id && !isRemote(session, participant));
}

/** Whole minutes from one room to another; 0 where one of them is unknown, or within one room. */
export function walkBetween(from: string | undefined, to: string | undefined, { rooms, walking }: Picture): number {
  const [a, b] = [from, to].map((code) => (code === undefined ? undefined : rooms.get(code)));
  if (!a || !b || a.code === b.code) return 0;
  return a.building === b.building ? walking.withinBuilding : betweenBuildings(a, b, walking);
}

function betweenBuildings(a: PictureRoom, b: PictureRoom, walking: Picture['walking']): number {
  const walk = walking.walks.find(
    ({ from, to }) => (from === a.building && to === b.building) || (from === b.building && to === a.building),
  );
  return walk?.minutes ?? walking.betweenBuildings;
}

/** The longest walk that anybody could have: further apart two sessions cannot be in conflict. */
export function longestWalk({ walking }: Picture): number {
  const { withinBuilding, betweenBuildings: between, walks } = walking;
  return Math.max(withinBuilding, between, ...walks.map(({ minutes }) => minutes));
}

const roomOf = (code: string, { rooms }: Picture) => ({ code, name: rooms.get(code)?.name ?? code });

const namesOf = (audiences: string[], picture: Picture) =>
  audiences.map((code) => picture.audiences.get(code) ?? { en: code });
