import type { Language } from '@app/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A State or area that a participant may represent. The same for every edition. */
@Entity('country')
export class Country {
  /** ISO 3166-1. */
  @PrimaryColumn('char', { length: 2 }) alpha2: string;
  @Column('char', { length: 3 }) alpha3: string;
  @Column('char', { length: 3 }) m49: string;
  @Column('jsonb') names: Record<Language, string>;
  /** Code of the vocabulary `itu-region`: AFR, AMS, ARB, ASP, CIS, EUR. */
  @Column('text', { name: 'itu_region', nullable: true }) ituRegion: string | null;
  /** Code of the vocabulary `administrative-region`: A to E. */
  @Column('text', { name: 'administrative_region', nullable: true }) administrativeRegion: string | null;
  @Column('text', { name: 'un_regional_group', nullable: true }) unRegionalGroup: string | null;
  @Column('boolean', { name: 'is_un_member' }) isUnMember: boolean;
  /** The Holy See and the State of Palestine. */
  @Column('boolean', { name: 'is_observer_state' }) isObserverState: boolean;
  /** Least developed countries, landlocked developing countries, small island developing States. */
  @Column('boolean', { name: 'is_ldc' }) isLdc: boolean;
  @Column('boolean', { name: 'is_lldc' }) isLldc: boolean;
  @Column('boolean', { name: 'is_sids' }) isSids: boolean;
}
