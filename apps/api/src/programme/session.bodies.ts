import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import { RECORDINGS, SESSION_ACCESS, SESSION_MODES, TRANSLATION_STATES } from '@app/programme';
import { NotesBody } from './release.views.js';

export const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Code = z.string().max(60);
const AgendaItemBody = z.strictObject({
  startsAfter: z.number(),
  minutes: z.number(),
  title: z.string().max(5_000),
  /** Of the session's panel; null: nobody's part. */
  seatId: z.uuid().nullable().default(null),
});

const TranslatedTextBody = z.strictObject({ text: z.string().max(50_000), state: z.enum(TRANSLATION_STATES) });
const TranslationBody = z.strictObject({ title: TranslatedTextBody, description: TranslatedTextBody }).partial();

const Tags = z.array(z.string().max(60)).max(60);

/** What an editor writes of a session. Texts may be long here: the room says by how much they are too long. */
const Facts = {
  title: z.string().max(5_000),
  titleLanguage: z.string().max(60),
  description: z.string().max(50_000),
  typeCode: Code.nullable(),
  organizers: z.array(z.string().max(2_000)).max(200),
  mode: z.enum(SESSION_MODES),
  languages: Tags,
  interpretation: Tags,
  captioning: z.boolean(),
  actionLines: z.array(Code).max(100),
  sdgs: z.array(z.number().int()).max(100),
  audiences: z.array(Code).max(100),
  /** How many people its editors expect; null: nobody has said. */
  expected: z.number().nullable(),
  /** How many may sign up; null: no limit. */
  seatLimit: z.number().nullable(),
  /** Stays where it is; moving it by hand needs a word more. */
  isFixed: z.boolean(),
  access: z.enum(SESSION_ACCESS),
  recording: z.enum(RECORDINGS),
  /** What happens inside, in the order of time; minutes count from the start of the session. */
  agenda: z.array(AgendaItemBody).max(200),
  /** By language and field; a text that is left out goes. */
  translations: z.partialRecord(z.enum(LANGUAGES), TranslationBody),
};

export const NewSession = z.strictObject(Facts).partial().required({ title: true });
export type NewSession = z.infer<typeof NewSession>;

/** What is left out stays. */
export const SessionPatch = z.strictObject(Facts).partial();
export type SessionPatch = z.infer<typeof SessionPatch>;

/** What the organizers of a session may change of it. */
export const OwnSessionPatch = z
  .strictObject({ description: Facts.description, organizers: Facts.organizers })
  .partial();
export type OwnSessionPatch = z.infer<typeof OwnSessionPatch>;

/** `room` is the code of a room; null only for a session that is remote altogether. */
export const PlacementBody = z.strictObject({
  room: Code.nullable(),
  startsAt: Instant,
  endsAt: Instant,
  /** Moves a fixed session all the same. */
  moveFixed: z.boolean().default(false),
});
export type PlacementBody = z.infer<typeof PlacementBody>;

/** Takes room and time away, of a fixed session only with `moveFixed=true`. */
export const UnplaceQuery = z.strictObject({ moveFixed: z.enum(['true', 'false']).default('false') });
export type UnplaceQuery = z.infer<typeof UnplaceQuery>;

/** The same in a query; without `room` it is remote altogether. */
export const PlacementQuery = z.strictObject({ room: Code.optional(), startsAt: Instant, endsAt: Instant });
export type PlacementQuery = z.infer<typeof PlacementQuery>;

export const PanelBody = z.strictObject({
  seats: z
    .array(z.strictObject({ personId: z.uuid(), role: Code, objectsToRecording: z.boolean().optional() }))
    .max(200),
});
export type PanelBody = z.infer<typeof PanelBody>;

export const OrganizersBody = z.strictObject({ personIds: z.array(z.uuid()).max(50) });
export type OrganizersBody = z.infer<typeof OrganizersBody>;

export const CancellationBody = z.strictObject({ reason: z.string().trim().max(2_000).default('') });
export type CancellationBody = z.infer<typeof CancellationBody>;

export const JoiningLinkBody = z.strictObject({ url: z.string().trim().max(3_000).nullable() });
export type JoiningLinkBody = z.infer<typeof JoiningLinkBody>;

export const DocumentsBody = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        title: z.string().max(2_000),
        url: z.string().max(3_000),
        language: z.string().max(60).optional(),
        format: z.string().trim().max(20).optional(),
        bytes: z.number().int().min(0).optional(),
      }),
    )
    .max(100),
});
export type DocumentsBody = z.infer<typeof DocumentsBody>;

export const ReleaseBody = z.strictObject({
  name: z.string().max(2_000),
  /** What readers should know, by language. */
  notes: NotesBody.default({}),
  /** Release although sessions clash. */
  acceptConflicts: z.boolean().default(false),
});
export type ReleaseBody = z.infer<typeof ReleaseBody>;

export const ReturnBody = z.strictObject({
  name: z.string().max(2_000),
  /** What readers should know, by language. */
  notes: NotesBody.default({}),
  /** The number of the newest release that was seen. */
  after: z.number().int(),
});
export type ReturnBody = z.infer<typeof ReturnBody>;
