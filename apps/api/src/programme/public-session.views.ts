import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import { plainName, formalName } from '@app/people';
import { RECORDINGS, SESSION_ACCESS, SESSION_MODES, type PublicProgramme, type PublicSession } from '@app/programme';
import { NotesView } from './release.views.js';
import { SessionDocumentView } from './draft-session.views.js';

const PlaceView = z.object({ room: z.string().nullable(), startsAt: z.string(), endsAt: z.string() });

/** A session as everybody may see it: the newest release with what acts at once. Instants are UTC. */
export const PublicSessionView = z.object({
  code: z.string(),
  guid: z.string(),
  title: z.string(),
  titleLanguage: z.string(),
  description: z.string(),
  /** Code of the vocabulary `session-type`. */
  type: z.string(),
  organizers: z.array(z.string()),
  room: z.object({ code: z.string(), name: z.string(), building: z.string(), floor: z.string() }).nullable(),
  startsAt: z.date(),
  endsAt: z.date(),
  cancelled: z.boolean(),
  mode: z.enum(SESSION_MODES),
  /** BCP 47 tags of what is spoken, and of what one can listen to besides. */
  languages: z.array(z.string()),
  interpretation: z.array(z.string()),
  captioning: z.boolean(),
  actionLines: z.array(z.string()),
  sdgs: z.array(z.number()),
  /** `sign-up`: a seat must be taken first. */
  access: z.enum(SESSION_ACCESS),
  recording: z.enum(RECORDINGS),
  /** What happens inside, in the order of time; `speaker` is a name of the panel. */
  agenda: z.array(
    z.object({ startsAt: z.date(), endsAt: z.date(), title: z.string(), speaker: z.string().nullable() }),
  ),
  /** Checked translations of title and description, by language. */
  translations: z.partialRecord(z.enum(LANGUAGES), z.object({ title: z.string(), description: z.string() }).partial()),
  /** In order; `role` is a code of the vocabulary `panel-role`. */
  panel: z.array(
    z.object({
      role: z.string(),
      /** With its title, in Latin letters. */
      name: z.string(),
      /** Without title. */
      plainName: z.string(),
      nameInOwnScript: z.string().nullable(),
      position: z.string(),
      organization: z.string(),
    }),
  ),
  documents: z.array(SessionDocumentView),
  /** Where it was before it was moved lately. */
  movedFrom: PlaceView.nullable(),
  /** Its page; `{lang}` is one of en, fr, es, ru, zh, ar. */
  page: z.string(),
  calendar: z.string(),
});
export type PublicSessionView = z.infer<typeof PublicSessionView>;

export const PublicProgrammeView = z.object({
  edition: z.string(),
  timeZone: z.string(),
  /** Null before the first. */
  release: z.object({ number: z.number(), name: z.string(), notes: NotesView, releasedAt: z.date() }).nullable(),
  sessions: z.array(PublicSessionView),
});
export type PublicProgrammeView = z.infer<typeof PublicProgrammeView>;

interface Place {
  code: string;
  timeZone: string;
}

export function viewProgramme({ release, sessions }: PublicProgramme, edition: Place): PublicProgrammeView {
  return {
    edition: edition.code,
    timeZone: edition.timeZone,
    release: release ?? null,
    sessions: sessions.map((session) => viewSession(session, edition)),
  };
}

/** Field by field, so that nothing new becomes public by itself. */
export function viewSession(session: PublicSession, edition: Place): PublicSessionView {
  const { movedFrom } = session;
  return {
    code: session.code,
    guid: session.guid,
    title: session.title,
    titleLanguage: session.titleLanguage,
    description: session.description,
    type: session.typeCode,
    organizers: session.organizers,
    room: session.room,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    cancelled: session.cancelled,
    mode: session.mode,
    languages: session.languages,
    interpretation: session.interpretation,
    captioning: session.captioning,
    actionLines: session.actionLines,
    sdgs: session.sdgs,
    access: session.access,
    recording: session.recording,
    agenda: session.agenda.map(({ startsAfter, minutes, title, speaker }) => ({
      startsAt: minutesLater(session.startsAt, startsAfter),
      endsAt: minutesLater(session.startsAt, startsAfter + minutes),
      title,
      speaker: speaker ? formalName(speaker) : null,
    })),
    translations: session.translations,
    panel: session.panel.map((seat) => ({
      role: seat.role,
      name: formalName(seat),
      plainName: plainName(seat),
      nameInOwnScript: seat.nameInOwnScript,
      position: seat.positionTitle,
      organization: seat.organization,
    })),
    documents: session.documents,
    movedFrom: movedFrom ? { room: movedFrom.room, startsAt: movedFrom.startsAt, endsAt: movedFrom.endsAt } : null,
    page: `/${edition.code}/{lang}/sessions/${session.code}`,
    calendar: `/${edition.code}/sessions/${session.code}.ics`,
  };
}

function minutesLater(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
