import { alone, type Conflict, type NamedPerson } from './conflict.js';
import type { ConflictKind } from './conflict-kinds.js';
import { minutesAtNight } from './night.js';
import type { Participant, Picture, PicturePerson, PictureSession } from './picture.js';
import { minutesOutside } from './stretch.js';

/** What the people of a session could not do at its hour, and how far they are with coming at all. */
export function peopleFit(session: PictureSession, { people }: Picture): Conflict[] {
  const known = session.people.flatMap((participant) => {
    const person = people.get(participant.id);
    return person ? [{ participant, person }] : [];
  });
  return [
    ...known.flatMap(({ person }) => unavailable(session, person)),
    ...known.flatMap(({ participant, person }) => absent(session, participant, person)),
    ...known.flatMap(({ participant, person }) => atNight(session, participant, person)),
    ...standings(session, known),
  ];
}

function unavailable(session: PictureSession, { id, name, available }: PicturePerson): Conflict[] {
  if (available.length === 0) return [];
  const minutes = minutesOutside({ from: session.startsAt, to: session.endsAt }, available);
  return minutes === 0
    ? []
    : [alone('person-unavailable', session, { person: { id, name }, minutes, windows: available })];
}

/** Whoever follows from afar need not be at the venue. */
function absent(session: PictureSession, participant: Participant, { id, name, present }: PicturePerson): Conflict[] {
  if (present.length === 0 || isRemote(session, participant)) return [];
  const minutes = minutesOutside({ from: session.startsAt, to: session.endsAt }, present);
  return minutes === 0 ? [] : [alone('person-absent', session, { person: { id, name }, minutes, windows: present })];
}

/** Of a country with several zones it is said only when it is night in all of them, by the clock that is best off. */
function atNight(session: PictureSession, participant: Participant, { id, name, zones }: PicturePerson): Conflict[] {
  if (zones.length === 0 || !isRemote(session, participant)) return [];
  const stretch = { from: session.startsAt, to: session.endsAt };
  const nights = zones.map((zone) => ({ zone, minutes: minutesAtNight(stretch, zone) }));
  const { zone, minutes } = nights.reduce((best, other) => (other.minutes < best.minutes ? other : best));
  return minutes === 0 ? [] : [alone('remote-night', session, { person: { id, name }, minutes, zone })];
}

export function isRemote(session: Pick<PictureSession, 'mode'>, { standing }: Participant): boolean {
  return session.mode === 'remote' || standing?.isRemote === true;
}

type Known = Array<{ participant: Participant; person: PicturePerson }>;

/** One conflict for all of a panel who have the same thing still to do. */
function standings(session: PictureSession, known: Known): Conflict[] {
  const panel = known.filter(({ participant }) => participant.isOnPanel && participant.standing);
  const of = (kind: ConflictKind, holds: (participant: Participant) => boolean): Conflict[] => {
    const people = panel.filter(({ participant }) => holds(participant)).map(({ person }) => brief(person));
    return people.length === 0 ? [] : [alone(kind, session, { people })];
  };
  return [
    ...of('panel-unconfirmed', ({ standing }) => !standing!.isConfirmed),
    ...of('panel-unregistered', ({ standing }) => standing!.registration === 'none'),
    ...of(
      'panel-unaccredited',
      (participant) => participant.standing!.registration === 'pending' && !isRemote(session, participant),
    ),
  ];
}

const brief = ({ id, name }: PicturePerson): NamedPerson => ({ id, name });
