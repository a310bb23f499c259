import type { Language } from '@app/i18n';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Decider } from './deciding-rules/deciding-rule.js';
import type { RegistrationStatus } from './registration-status.js';

/** On site with accreditation and a seat, or remote, open to everybody. */
export const PARTICIPATION_MODES = ['on-site', 'remote'] as const;
export type ParticipationMode = (typeof PARTICIPATION_MODES)[number];

/** One person's application to one edition, from the form to the badge. Written by `apply` and `moveTo` only. */
@Entity('registration')
export class Registration {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'edition_id' }) editionId: string;
  /** From the proof of the address on. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  /** For people, on letters and at the desk: `WF27-04823`. No secret. */
  @Column('text') number: string;
  @Column('text') email: string;
  /** Normal form of `parseAddress`: one living registration each per edition. */
  @Column('text', { name: 'email_key' }) emailKey: string;
  @Column('text', { name: 'given_name' }) givenName: string;
  /** Empty for people who have one name. */
  @Column('text', { name: 'family_name' }) familyName: string;
  @Column('text') organization: string;
  /** ISO 3166-1 alpha-2 of the country represented, not of nationality. */
  @Column('char', { length: 2 }) country: string;
  /** Code of the edition's vocabulary `stakeholder-type`. */
  @Column('text', { name: 'stakeholder_type' }) stakeholderType: string;
  @Column('text') mode: ParticipationMode;
  /** Code of one of the edition's categories. */
  @Column('text', { default: 'participant' }) category: string;
  /** Language of our letters. */
  @Column('text') language: Language;
  @Column('text') status: RegistrationStatus;
  /** Counted in `seat_pool.taken`; the two change together or not at all. */
  @Column('boolean', { name: 'holds_seat' }) holdsSeat: boolean;
  /** Whose pool that seat or the place in line is of: '' the general one of the mode, else a category with seats of its own. */
  @Column('text', { name: 'seat_pool', default: '' }) seatPool: string;
  /** Orders the line: an unanswered offer puts one at its end. */
  @Column('timestamptz', { name: 'waiting_since', nullable: true }) waitingSince: Date | null;
  /** While `offered`: until when the seat is kept. */
  @Column('timestamptz', { name: 'offer_expires_at', nullable: true }) offerExpiresAt: Date | null;
  @Column('integer', { name: 'offers_made', default: 0 }) offersMade: number;
  /** Who decides, by which rule of the edition; from the proof of the address on. */
  @Column('text', { nullable: true }) decider: Decider | null;
  @Column('text', { name: 'deciding_rule', nullable: true }) decidingRule: string | null;
  /** Of the category `delegation`: the delegation that it belongs to. */
  @Column('uuid', { name: 'delegation_id', nullable: true }) delegationId: string | null;
  /** The version of the category's form that `answers` were given to; null before a form was asked. */
  @Column('integer', { name: 'form_version', nullable: true }) formVersion: number | null;
  /** By field code of that version. */
  @Column('jsonb', { default: {} }) answers: Record<string, unknown>;
  /** By field code: another version than `formVersion`, for answers that were given later. */
  @Column('jsonb', { name: 'answer_versions', default: {} }) answerVersions: Record<string, number>;
  /** Random, in the QR code of the badge; given with the approval. */
  @Column('text', { name: 'badge_code', nullable: true }) badgeCode: string | null;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt: Date;
  /** Unproven until then, it expires. */
  @Column('timestamptz', { name: 'prove_by' }) proveBy: Date;
  @Column('timestamptz', { name: 'proven_at', nullable: true }) provenAt: Date | null;
  /** The promise to an on-site applicant. */
  @Column('timestamptz', { name: 'decision_due_at', nullable: true }) decisionDueAt: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  /** Why it was rejected, in the words that the applicant reads. */
  @Column('text', { nullable: true }) reason: string | null;
  /** When it was rejected, withdrawn or expired. */
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  /** What the desk's search looks through, folded by `searchable`. */
  @Column('text', { name: 'search_text' }) searchText: string;
  /** Rises with every change; a decision says which version was on the screen. */
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
