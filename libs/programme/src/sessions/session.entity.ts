import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AgendaItem } from './inner-agenda.js';
import type { Translations } from './translations.js';

/** How one can take part; the codes of the edition's vocabulary `participation-mode`. */
export const SESSION_MODES = ['on-site-and-remote', 'on-site', 'remote'] as const;
export type SessionMode = (typeof SESSION_MODES)[number];

/** Who may come in: everybody who may enter, who signed up for a seat, or who was invited. */
export const SESSION_ACCESS = ['open', 'sign-up', 'invitation'] as const;
export type SessionAccess = (typeof SESSION_ACCESS)[number];

/** Whether it is recorded; `unsaid`: nobody has decided. */
export const RECORDINGS = ['unsaid', 'recorded', 'not-recorded'] as const;
export type Recording = (typeof RECORDINGS)[number];

/** Something to read beside a session; the file itself lies elsewhere. */
export interface SessionDocument {
  title: string;
  /** `https:` */
  url: string;
  /** BCP 47 tag of its language. */
  language?: string;
  /** For the reader of a link: `PDF`. */
  format?: string;
  bytes?: number;
}

/** One session of an edition as its editors have it now. The public sees the newest release of it instead. */
@Entity('session')
export class Session {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'edition_id' }) editionId: string;
  /** Six of `[0-9A-Z]`, stands in addresses; never changes. */
  @Column('text') code: string;
  /** Stands in calendars' UIDs; never changes. */
  @Column('uuid') guid: string;
  /** Record id of the file that it was imported from. */
  @Column('text', { name: 'source_key', nullable: true }) sourceKey: string | null;
  /** What that file said and we do not use: its date, its address. */
  @Column('jsonb', { name: 'source_note', nullable: true }) sourceNote: Record<string, unknown> | null;
  /** Which facts our own code supplied because the source had none; an editor's change takes the mark away. */
  @Column('text', { name: 'given_fields', array: true }) givenFields: string[];
  /** As the organizers wrote it; never translated by us. */
  @Column('text') title: string;
  /** BCP 47 tag. */
  @Column('text', { name: 'title_language' }) titleLanguage: string;
  @Column('text') description: string;
  /** Code of the vocabulary `session-type`. */
  @Column('text', { name: 'type_code', nullable: true }) typeCode: string | null;
  /** Organizations, in the order in which they are named. */
  @Column('text', { array: true }) organizers: string[];
  @Column('uuid', { name: 'room_id', nullable: true }) roomId: string | null;
  /** To the minute; both or neither. The end is exclusive. */
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt: Date | null;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
  @Column('text') mode: SessionMode;
  /** BCP 47 tags of what is spoken. */
  @Column('text', { array: true }) languages: string[];
  /** BCP 47 tags of what one can listen to besides. */
  @Column('text', { array: true }) interpretation: string[];
  @Column('boolean') captioning: boolean;
  /** Codes of the vocabulary `action-line`; C7 only by its sub-lines. */
  @Column('text', { name: 'action_lines', array: true }) actionLines: string[];
  @Column('integer', { array: true }) sdgs: number[];
  /** Codes of the vocabulary `audience`: whom it is for. */
  @Column('text', { array: true }) audiences: string[];
  /** How many people its editors expect in the room; null: nobody has said. */
  @Column('integer', { nullable: true }) expected: number | null;
  /** How many may sign up; null: no sign-up limit. */
  @Column('integer', { name: 'seat_limit', nullable: true }) seatLimit: number | null;
  @Column('text') access: SessionAccess;
  @Column('text') recording: Recording;
  /** What happens inside it, to the minute, in the order of time. */
  @Column('jsonb') agenda: AgendaItem[];
  /** Title and description in other languages, each with its state. */
  @Column('jsonb') translations: Translations;
  /** Suggestions leave it where it is, and moving it by hand needs a word more. */
  @Column('boolean', { name: 'is_fixed' }) isFixed: boolean;
  /** Where to join remotely: told to the panel and to approved registrants only. */
  @Column('text', { name: 'joining_url', nullable: true }) joiningUrl: string | null;
  @Column('jsonb') documents: SessionDocument[];
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  /** Set when it was taken out of the programme altogether. */
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  /** Rises with every change; whoever edits says which version was on the screen. */
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
