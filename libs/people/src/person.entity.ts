import type { Language } from '@app/i18n';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One human being, from the first proposal to the badge: applicant, speaker, organizer of a session, all at once. */
@Entity('person')
export class Person {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Set with the first sign-in. */
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  /** Null for somebody who is reached only through another, such as a minister through the cabinet. */
  @Column('text', { nullable: true }) email: string | null;
  /** Normal form (`parseAddress`), one person each. */
  @Column('text', { name: 'email_key', nullable: true }) emailKey: string | null;
  /** One of COURTESY_TITLES, or empty. */
  @Column('text', { name: 'courtesy_title' }) courtesyTitle: string;
  @Column('text', { name: 'given_name' }) givenName: string;
  /** Empty for people who have one name. */
  @Column('text', { name: 'family_name' }) familyName: string;
  /** The whole name as its bearer writes it, with a title if wished: `السيدة ريم المنصوري`. */
  @Column('text', { name: 'name_in_own_script', nullable: true }) nameInOwnScript: string | null;
  /** BCP 47 tag of that name: `ar`, `zh`, `uk`. */
  @Column('text', { name: 'own_script_language', nullable: true }) ownScriptLanguage: string | null;
  /** Function in the organization: `Minister of Digital Affairs`. */
  @Column('text', { name: 'position_title' }) positionTitle: string;
  @Column('text') organization: string;
  /** ISO 3166-1 alpha-2 of the country represented. */
  @Column('char', { length: 2, nullable: true }) country: string | null;
  /** Code of the vocabulary `stakeholder-type`. */
  @Column('text', { name: 'stakeholder_type', nullable: true }) stakeholderType: string | null;
  @Column('text', { nullable: true }) gender: string | null;
  /** IANA name, where somebody said it; else the zones of the country stand for it. */
  @Column('text', { name: 'time_zone', nullable: true }) timeZone: string | null;
  /** Language of letters. */
  @Column('text') language: Language;
  /** True for the people of the demonstration edition. */
  @Column('boolean', { name: 'is_invented' }) isInvented: boolean;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
