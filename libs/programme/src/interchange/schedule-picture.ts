import { clockTimeIn, daysAfter, daysBetween, instantIn, type Edition } from '@app/edition';
import { dayIn } from '@app/i18n';
import { formalName } from '@app/people';
import { numberOfCode } from '@app/tokens';
import type { PublicProgramme, PublicSession } from '../public/public-programme.js';
import type { Recording, SessionAccess, SessionDocument, SessionMode } from '../sessions/session.entity.js';
import type { ScheduleWords } from './schedule-words.js';

/** A released programme as other programs take it over, in one language of headings: what every format is written from. */
export interface SchedulePicture {
  editionCode: string;
  /** The edition's code as the frab formats allow it: `wsis2027`, for `wsis-2027` `wsis_2027`. */
  acronym: string;
  title: string;
  /** Name of the release; empty before the first. */
  version: string;
  /** When what the public sees last changed; the epoch before the first release. */
  changedAt: Date;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  /** Of the agenda. */
  url: string;
  days: PictureDay[];
  /** In the order of time, cancelled ones too. */
  sessions: PictureSession[];
}

/** From midnight to midnight on the edition's clocks. */
export interface PictureDay {
  /** From 1. */
  index: number;
  /** `YYYY-MM-DD` */
  date: string;
  /** With offset. */
  start: string;
  end: string;
}

export interface PictureSession {
  guid: string;
  code: string;
  /** The code as a number. */
  id: number;
  slug: string;
  /** The day on which it begins, `YYYY-MM-DD`. */
  day: string;
  startsAt: Date;
  endsAt: Date;
  /** With the edition's offset: `2027-07-05T09:30:00+02:00`. */
  starts: string;
  ends: string;
  minutes: number;
  /** Another name for each room; for a session without one, the word for remote participation. */
  room: string;
  title: string;
  titleLanguage: string;
  description: string;
  type: string;
  /** Its first Action Line by name; empty without one. */
  track: string;
  actionLines: string[];
  sdgs: number[];
  mode: SessionMode;
  languages: string[];
  interpretation: string[];
  captioning: boolean;
  access: SessionAccess;
  recording: Recording;
  organizers: string[];
  /** Names with titles in the order of the panel, each once, as the public agenda has them. */
  persons: string[];
  /** Addresses percent-encoded throughout, as URIs are. */
  documents: SessionDocument[];
  cancelled: boolean;
  url: string;
}

/** `base` is the address of this site: `https://forum.example`. */
export function schedulePicture(
  { release, changedAt, sessions }: PublicProgramme,
  edition: Edition,
  words: ScheduleWords,
  base: string,
): SchedulePicture {
  const home = `${base}/${edition.code}/${words.language}`;
  const acronym = acronymOf(edition.code);
  const room = roomNames(sessions, words);
  return {
    editionCode: edition.code,
    acronym,
    title: words.title,
    version: release?.name ?? '',
    changedAt: changedAt ?? new Date(0),
    startsOn: edition.startsOn,
    endsOn: edition.endsOn,
    timeZone: edition.timeZone,
    url: `${home}/agenda`,
    days: daysOf(edition, sessions),
    sessions: sessions.map((session) => pictureSession(session, { edition, words, acronym, home, room })),
  };
}

/** Four characters at least of `[a-z0-9_]`: the patterns of the XML and the JSON schema differ, this passes both. */
function acronymOf(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '_')
    .padEnd(4, '_');
}

function daysOf({ startsOn, endsOn, timeZone }: Edition, sessions: PublicSession[]): PictureDay[] {
  const own = Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, n) => daysAfter(startsOn, n));
  const days = [...new Set([...own, ...sessions.map(({ startsAt }) => dayIn(startsAt, timeZone))])].sort();
  const midnight = (day: string) => clockTimeIn(timeZone, instantIn(timeZone, day, '00:00'));
  return days.map((date, at) => ({ index: at + 1, date, start: midnight(date), end: midnight(daysAfter(date, 1)) }));
}

/** Rooms of the same name are told apart by building, else by code. */
function roomNames(sessions: PublicSession[], words: ScheduleWords): (session: PublicSession) => string {
  const rooms = new Map(sessions.flatMap(({ room }) => (room ? [[room.code, room] as const] : [])));
  const alone = (label: (room: NonNullable<PublicSession['room']>) => string, code: string) =>
    [...rooms.values()].every((other) => other.code === code || label(other) !== label(rooms.get(code)!));
  return ({ room }) => {
    if (!room) return words.remote;
    if (alone((r) => r.name, room.code)) return room.name;
    const byBuilding = (r: { name: string; building: string }) => `${r.name} (${r.building})`;
    return room.building && alone(byBuilding, room.code) ? byBuilding(room) : `${room.name} (${room.code})`;
  };
}

interface Surroundings {
  edition: Edition;
  words: ScheduleWords;
  acronym: string;
  home: string;
  room: (session: PublicSession) => string;
}

function pictureSession(session: PublicSession, { edition, words, acronym, home, room }: Surroundings): PictureSession {
  const { code, guid, startsAt, endsAt, actionLines, panel, mode, languages, interpretation, captioning } = session;
  const { title, titleLanguage, description, sdgs, organizers, documents, cancelled, access, recording } = session;
  const starts = clockTimeIn(edition.timeZone, startsAt);
  return {
    guid,
    code,
    id: numberOfCode(code),
    slug: `${acronym}-${code.toLowerCase()}`,
    day: starts.slice(0, 10),
    startsAt,
    endsAt,
    starts,
    ends: clockTimeIn(edition.timeZone, endsAt),
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
    room: room(session),
    title,
    titleLanguage,
    description,
    type: words.types.get(session.typeCode) ?? session.typeCode,
    track: actionLines.length > 0 ? (words.tracks.get(actionLines[0]) ?? actionLines[0]) : '',
    actionLines,
    sdgs,
    mode,
    languages,
    interpretation,
    captioning,
    access,
    recording,
    organizers,
    persons: [...new Set(panel.map(formalName))],
    documents: documents.map((document) => ({ ...document, url: uriOf(document.url) })),
    cancelled,
    url: `${home}/sessions/${code}`,
  };
}

/** Characters that RFC 3986 has no place for and that browsers let pass are percent-encoded. */
function uriOf(address: string): string {
  const { href, origin } = new URL(address);
  const rest = href.slice(origin.length);
  return (
    origin + rest.replace(/[^\w.~:/?#@!$&'()*+,;=%-]|%(?![0-9a-f]{2})/gi, (character) => encodeURIComponent(character))
  );
}
