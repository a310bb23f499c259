import { z } from 'zod';
import { inLanguage } from '@app/edition';
import type { Language } from '@app/i18n';
import {
  conflictsAmong,
  isAboutPlace,
  hoursOf,
  SESSION_MODES,
  type DraftSession,
  type DropSpan,
  type JudgedConflict,
  type ProgrammeInMind,
  type SuggestedPlace,
} from '@app/programme';
import { ConflictView, viewConflict } from '../conflict.views.js';
import { Instant } from '../session.bodies.js';

const Code = z.string().max(60);

/** A session as the board draws it. */
export const BoardSession = z.object({
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  titleLanguage: z.string(),
  typeCode: z.string().nullable(),
  organizers: z.array(z.string()),
  room: z.string().nullable(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  mode: z.enum(SESSION_MODES),
  interpretation: z.array(z.string()),
  actionLines: z.array(z.string()),
  expected: z.number().nullable(),
  seatLimit: z.number().nullable(),
  isFixed: z.boolean(),
  /** Family names of the panel, for the search. */
  panel: z.array(z.string()),
});

export const BoardView = z.object({
  /** Short name of this state; the ETag. */
  stamp: z.string(),
  /** Hours of the days that are drawn, `HH:MM` by the edition's clocks. */
  hours: z.object({ from: z.string(), to: z.string() }),
  rooms: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      building: z.string(),
      capacity: z.number(),
      booths: z.number(),
      isClosed: z.boolean(),
    }),
  ),
  sessions: z.array(BoardSession),
  breaks: z.array(z.object({ name: z.string(), from: z.date(), to: z.date() })),
  blockers: z.array(z.object({ room: z.string(), from: z.date(), to: z.date(), reason: z.string() })),
  /** What somebody should settle, without its sentences: a session's own are asked for one by one. */
  conflicts: z.array(
    ConflictView.pick({ kind: true, severity: true }).extend({
      /** Codes of the one or two sessions. */
      sessions: z.array(z.string()),
    }),
  ),
  /** Of notes about panels only the number. */
  panelNotes: z.array(z.object({ kind: ConflictView.shape.kind, sessions: z.number().int() })),
});
export type BoardView = z.infer<typeof BoardView>;

function viewBoardSession(draft: DraftSession): z.infer<typeof BoardSession> {
  const { code, version, title, titleLanguage, typeCode, organizers, startsAt, endsAt, mode, interpretation } = draft;
  const { actionLines, expected, seatLimit, isFixed, room, panel } = draft;
  return {
    code,
    version,
    title,
    titleLanguage,
    typeCode,
    organizers,
    room: room?.code ?? null,
    startsAt,
    endsAt,
    mode,
    interpretation,
    actionLines,
    expected,
    seatLimit,
    isFixed,
    panel: [...new Set(panel.map(({ familyName, givenName }) => familyName || givenName))],
  };
}

/** The whole board in one language; cancelled sessions need no place and are left out. */
export function viewBoard(stamp: string, programme: ProgrammeInMind, language: Language): BoardView {
  const { drafts, picture } = programme;
  const rooms = [...picture.rooms.values()];
  const all = conflictsAmong(programme);
  const notes = all.filter((found) => found.severity === 'note' && !isAboutPlace(found));
  return {
    stamp,
    hours: hoursOf(programme),
    rooms: rooms.map(({ code, name, building, capacity, booths, isClosed }) => {
      return { code, name, building, capacity, booths, isClosed };
    }),
    sessions: drafts.filter(({ cancelledAt }) => cancelledAt === null).map(viewBoardSession),
    breaks: picture.breaks.map(({ names, from, to }) => ({ name: inLanguage(names, language), from, to })),
    blockers: rooms.flatMap(({ code, blockers }) => blockers.map((blocker) => ({ room: code, ...blocker }))),
    conflicts: all.filter(isToSettle).map(({ kind, severity, sessions }) => {
      return { kind, severity, sessions: sessions.map(({ code }) => code) };
    }),
    panelNotes: countedByKind(notes),
  };
}

function isToSettle({ severity, accepted }: JudgedConflict): boolean {
  return severity !== 'note' && !accepted;
}

function countedByKind(notes: JudgedConflict[]): BoardView['panelNotes'] {
  const counts = new Map<JudgedConflict['kind'], number>();
  for (const { kind } of notes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, sessions]) => ({ kind, sessions }));
}

export const BoardChanges = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        code: Code,
        /** The version that was seen: 412 when it is no longer the present one. */
        version: z.number().int().min(0),
        /** Null takes room and time away; left out it stays. */
        place: z.strictObject({ room: Code.nullable(), startsAt: Instant, endsAt: Instant }).nullable().optional(),
        typeCode: Code.nullable().optional(),
        actionLines: z.array(Code).max(100).optional(),
      }),
    )
    .min(1)
    .max(300),
  moveFixed: z.boolean().default(false),
});
export type BoardChanges = z.infer<typeof BoardChanges>;

export const PlacesQuery = z.strictObject({ day: z.iso.date() });
export const SuggestionsQuery = z.strictObject({ day: z.iso.date().optional() });

/** Starts in a room ('' in none) between which it makes no difference when the session begins; first and last start, to the minute. */
export const DropMapView = z.object({
  spans: z.array(
    z.object({
      room: z.string(),
      from: z.date(),
      to: z.date(),
      worst: z.enum(['free', 'note', 'warning', 'error']),
      /** What would clash, worst first, without its minutes. */
      reasons: z.array(
        z.object({ kind: ConflictView.shape.kind, other: z.string().nullable(), who: z.string().nullable() }),
      ),
    }),
  ),
});
export type DropMapView = z.infer<typeof DropMapView>;

export function viewDropMap(spans: DropSpan[], code: string): DropMapView {
  return {
    spans: spans.map(({ room, from, to, worst, conflicts }) => ({
      room,
      from,
      to,
      worst,
      reasons: conflicts.slice(0, 4).map(({ kind, sessions, person }) => ({
        kind,
        other: sessions.find((session) => session.code !== code)?.title ?? null,
        who: person?.name ?? null,
      })),
    })),
  };
}

export const SuggestionList = z.object({
  places: z.array(
    z.object({
      room: z.string(),
      roomName: z.string(),
      startsAt: z.date(),
      endsAt: z.date(),
      capacity: z.number(),
      /** 0 when nobody has said. */
      needs: z.number(),
      languages: z.array(z.string()),
      /** So many people are needed, and all of them are free. */
      people: z.number(),
      sameBuilding: z.boolean(),
      conflicts: z.array(ConflictView),
    }),
  ),
});
export type SuggestionList = z.infer<typeof SuggestionList>;

export function viewSuggestion(
  place: SuggestedPlace,
  language: Language,
  zone: string,
): SuggestionList['places'][number] {
  const { room, startsAt, endsAt, conflicts, needs, languages, people, sameBuilding } = place;
  return {
    room: room.code,
    roomName: room.name,
    capacity: room.capacity,
    startsAt,
    endsAt,
    needs,
    languages,
    people,
    sameBuilding,
    conflicts: conflicts.map((found) => viewConflict(found, language, zone)),
  };
}
