import type { Language } from '@app/i18n';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One text in the six languages; a language may be missing, then English stands for it. */
export type InLanguages = { en: string } & Partial<Record<Language, string>>;

/** One year's Forum: its brand, its days, its zone and the windows of its registration. */
@Entity('edition')
export class Edition {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Stands in every address: `wsis2027`. Never changes. */
  @Column('text') code: string;
  @Column('jsonb') names: InLanguages;
  /** For the top of a page and the subject of a letter: `WSIS Forum 2027`. */
  @Column('text', { name: 'short_name' }) shortName: string;
  /** What every registration number starts with: `WF27`. */
  @Column('text', { name: 'number_prefix' }) numberPrefix: string;
  @Column('jsonb') city: Partial<InLanguages>;
  @Column('text') venue: string;
  /** First and last day, `YYYY-MM-DD` in the edition's zone. */
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  /** IANA name: `Europe/Zurich`. */
  @Column('text', { name: 'time_zone' }) timeZone: string;
  /** The one that `/` leads to; at most one. */
  @Column('boolean', { name: 'is_current' }) isCurrent: boolean;
  @Column('boolean', { name: 'is_demonstration' }) isDemonstration: boolean;
  @Column('timestamptz', { name: 'registration_opens_at', nullable: true }) registrationOpensAt: Date | null;
  @Column('timestamptz', { name: 'on_site_closes_at', nullable: true }) onSiteClosesAt: Date | null;
  @Column('timestamptz', { name: 'remote_closes_at', nullable: true }) remoteClosesAt: Date | null;
  /** How many working days the accreditation team takes at most. */
  @Column('integer', { name: 'decision_working_days' }) decisionWorkingDays: number;
  /** Until when the answers of the registration form are kept, `YYYY-MM-DD`. */
  @Column('date', { name: 'answers_kept_until', nullable: true }) answersKeptUntil: string | null;
  @Column('text', { name: 'contact_address' }) contactAddress: string;
  /** Rises with every change; whoever edits says which version was on the screen. */
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
