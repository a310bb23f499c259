import type { DraftSession } from '../sessions/draft-session.js';
import type { InLanguages, ProgrammeBreak } from '@app/edition';
import type { AgendaItem } from '../sessions/inner-agenda.js';
import type { Session } from '../sessions/session.entity.js';
import { checkedTexts, type CheckedTexts } from '../sessions/translations.js';

/** What a release freezes of a session: everything that the public sees, and nothing else. Kept as JSON; instants are RFC 3339. */
export interface SessionSnapshot extends Pick<
  Session,
  | 'guid'
  | 'title'
  | 'titleLanguage'
  | 'description'
  | 'organizers'
  | 'mode'
  | 'languages'
  | 'interpretation'
  | 'captioning'
  | 'actionLines'
  | 'sdgs'
  | 'access'
  | 'recording'
  | 'seatLimit'
> {
  typeCode: string;
  room: SnapshotRoom | null;
  startsAt: string;
  endsAt: string;
  /** Whether it was cancelled when it was frozen; a later cancellation stands beside the snapshot. */
  cancelled: boolean;
  panel: SnapshotSeat[];
  agenda: SnapshotItem[];
  /** What somebody has checked; the rest is the editors' business. */
  translations: CheckedTexts;
}

/** An item of the agenda inside a session, with the person whose part it is. */
export interface SnapshotItem extends Omit<AgendaItem, 'seatId'> {
  personId: string | null;
}

export interface SnapshotRoom {
  code: string;
  name: string;
  building: string;
  floor: string;
}

/** A panellist as the programme names them. */
export interface SnapshotSeat {
  personId: string;
  role: string;
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  ownScriptLanguage: string | null;
  positionTitle: string;
  organization: string;
}

/** A break that stands in the public agenda; keys in the order in which jsonb keeps them, instants RFC 3339. */
export interface SnapshotBreak {
  names: InLanguages;
  endsAt: string;
  startsAt: string;
}

/** What a session still needs before a release can take it. */
export type Missing = 'type' | 'room' | 'time';

export function missingIn(session: DraftSession): Missing[] {
  return [
    ...(session.typeCode === null ? (['type'] as const) : []),
    ...(session.room === null && session.mode !== 'remote' ? (['room'] as const) : []),
    ...(session.startsAt === null ? (['time'] as const) : []),
  ];
}

/** The frozen form of a session in which nothing is missing. */
export function freeze(session: DraftSession): SessionSnapshot {
  const { guid, title, titleLanguage, description, organizers, mode, languages, interpretation } = session;
  const { captioning, actionLines, sdgs, room, access, recording, seatLimit } = session;
  return {
    guid,
    title,
    titleLanguage,
    description,
    organizers,
    mode,
    languages,
    interpretation,
    captioning,
    actionLines,
    sdgs,
    access,
    recording,
    seatLimit,
    typeCode: session.typeCode!,
    room: room && { code: room.code, name: room.name, building: room.building, floor: room.floor },
    startsAt: session.startsAt!.toISOString(),
    endsAt: session.endsAt!.toISOString(),
    cancelled: session.cancelledAt !== null,
    panel: session.panel.map(({ seatId: _seat, hasAddress: _address, objectsToRecording: _objects, ...seat }) => seat),
    agenda: session.agenda.map((item) => frozenItem(item, session)),
    translations: checkedTexts(session.translations),
  };
}

export function freezeBreak({ names, startsAt, endsAt }: ProgrammeBreak): SnapshotBreak {
  return { names, endsAt: endsAt.toISOString(), startsAt: startsAt.toISOString() };
}

function frozenItem({ seatId, ...item }: AgendaItem, { panel }: DraftSession): SnapshotItem {
  return { ...item, personId: panel.find((seat) => seat.seatId === seatId)?.personId ?? null };
}

/** What a release says that was made before the programme knew of these things. */
export const SAID_SINCE: Pick<SessionSnapshot, 'access' | 'recording' | 'seatLimit' | 'agenda' | 'translations'> = {
  access: 'open',
  recording: 'unsaid',
  seatLimit: null,
  agenda: [],
  translations: {},
};
