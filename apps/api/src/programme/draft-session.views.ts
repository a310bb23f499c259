import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import {
  minutesOf,
  minutesOver,
  missingIn,
  RECORDINGS,
  SESSION_ACCESS,
  SESSION_MODES,
  TRANSLATION_STATES,
  type DraftSession,
} from '@app/programme';
import { ConflictView } from './conflict.views.js';

export const SessionDocumentView = z.object({
  title: z.string(),
  url: z.string(),
  language: z.string().optional(),
  format: z.string().optional(),
  bytes: z.number().optional(),
});

const TranslatedTextView = z.object({ text: z.string(), state: z.enum(TRANSLATION_STATES) });

/** A session as its editors have it now; the public sees the newest release instead. Instants are UTC. */
export const DraftSessionView = z.object({
  code: z.string(),
  guid: z.string(),
  version: z.number().int(),
  title: z.string(),
  titleLanguage: z.string(),
  description: z.string(),
  typeCode: z.string().nullable(),
  organizers: z.array(z.string()),
  room: z.object({ code: z.string(), name: z.string() }).nullable(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  mode: z.enum(SESSION_MODES),
  languages: z.array(z.string()),
  interpretation: z.array(z.string()),
  captioning: z.boolean(),
  actionLines: z.array(z.string()),
  sdgs: z.array(z.number()),
  audiences: z.array(z.string()),
  expected: z.number().nullable(),
  seatLimit: z.number().nullable(),
  isFixed: z.boolean(),
  access: z.enum(SESSION_ACCESS),
  recording: z.enum(RECORDINGS),
  /** Inside the session; `startsAfter` counts minutes from its start. */
  agenda: z.array(
    z.object({
      startsAfter: z.number().int(),
      minutes: z.number().int(),
      title: z.string(),
      seatId: z.string().nullable(),
    }),
  ),
  /** By how many minutes that agenda is longer than the session; 0 when it fits. */
  agendaMinutesOver: z.number().int(),
  /** By language and field; the public sees what is `checked`. */
  translations: z.partialRecord(
    z.enum(LANGUAGES),
    z.object({ title: TranslatedTextView, description: TranslatedTextView }).partial(),
  ),
  joiningUrl: z.string().nullable(),
  documents: z.array(SessionDocumentView),
  cancelledAt: z.date().nullable(),
  cancelReason: z.string().nullable(),
  /** Where an import found it, and what it said that we do not use. */
  sourceKey: z.string().nullable(),
  sourceNote: z.record(z.string(), z.unknown()).nullable(),
  /** Facts that our own code supplied: `typeCode`, `actionLines`, `room`, `time`… */
  givenFields: z.array(z.string()),
  /** What a release still needs: `type`, `room`, `time`. */
  missing: z.array(z.enum(['type', 'room', 'time'])),
  panel: z.array(
    z.object({
      seatId: z.string(),
      personId: z.string(),
      role: z.string(),
      courtesyTitle: z.string(),
      givenName: z.string(),
      familyName: z.string(),
      nameInOwnScript: z.string().nullable(),
      ownScriptLanguage: z.string().nullable(),
      positionTitle: z.string(),
      organization: z.string(),
      hasAddress: z.boolean(),
      /** They do not want to be recorded. */
      objectsToRecording: z.boolean(),
    }),
  ),
  /** Persons who look after it on the organizers' side. */
  organizerPersons: z.array(z.object({ personId: z.string(), name: z.string() })),
  /** Persons who must be able to be there without sitting on the panel. */
  keyPersons: z.array(z.object({ personId: z.string(), name: z.string() })),
  updatedAt: z.date(),
});
export type DraftSessionView = z.infer<typeof DraftSessionView>;

export const DraftSessionList = z.object({
  sessions: z.array(DraftSessionView),
  conflicts: z.array(ConflictView),
});
export type DraftSessionList = z.infer<typeof DraftSessionList>;

export function viewDraft(session: DraftSession): DraftSessionView {
  const { id: _id, createdAt: _createdAt, room, ...facts } = session;
  const agendaMinutesOver = minutesOver(session.agenda, minutesOf(session));
  const place = room && { code: room.code, name: room.name };
  return { ...facts, room: place, missing: missingIn(session), agendaMinutesOver };
}

/** What its organizers see and may change of a session of theirs. */
export const OwnSessionView = DraftSessionView.pick({
  code: true,
  version: true,
  title: true,
  titleLanguage: true,
  description: true,
  organizers: true,
  room: true,
  startsAt: true,
  endsAt: true,
  cancelledAt: true,
});
export type OwnSessionView = z.infer<typeof OwnSessionView>;

export function viewOwn(session: DraftSession): OwnSessionView {
  const { code, version, title, titleLanguage, description, organizers, room, startsAt, endsAt, cancelledAt } =
    viewDraft(session);
  return { code, version, title, titleLanguage, description, organizers, room, startsAt, endsAt, cancelledAt };
}
