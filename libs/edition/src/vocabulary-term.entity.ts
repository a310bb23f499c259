import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { InLanguages } from './edition.entity.js';

/** The lists that an edition owns. */
export const VOCABULARIES = [
  'action-line',
  'sdg',
  'session-type',
  'stakeholder-type',
  'itu-region',
  'administrative-region',
  'language',
  'participation-mode',
  'vip-category',
  'panel-role',
  'audience',
] as const;
export type VocabularyName = (typeof VOCABULARIES)[number];

/** The parts of the programme that a kind of session belongs to. */
export const TRACKS = ['high-level', 'forum', 'preparatory'] as const;
export type Track = (typeof TRACKS)[number];

/** What a term knows beside its label. Which of these are there depends on the vocabulary. */
export interface TermDetails {
  /** action-line: a few words for tags and filters, beside the code. */
  short?: InLanguages;
  /** action-line: the code as that language writes it (Arabic `جيم7`); English: the code itself. */
  shownCode?: InLanguages;
  /** action-line: the lead facilitator among the UN agencies. */
  facilitator?: string;
  /** action-line: SDGs that it serves, by the WSIS-SDG Matrix (a secondary copy). */
  sdgs?: number[];
  /** action-line: true for C7, a heading only; sessions are filed under one of its sub-lines. */
  isHeading?: boolean;
  /** session-type: the half of the programme that it belongs to. */
  track?: Track;
  /** session-type, participation-mode: other names seen on agenda pages, for imports; compared without regard to case. */
  aliases?: string[];
  /** vip-category: its place in the list of speakers, 1 first. */
  rank?: number;
  /** vip-category: who belongs to it, in the rule's own English words. */
  members?: string[];
  /**
   * vip-category: the same as a rule. An office belongs to the first category, by rank, that names it; `unlessAttends` names another
   * office whose holder, of the same country, must not attend the edition at all (R21).
   */
  offices?: Array<{ office: string; unlessAttends?: string }>;
  /** language: the letter of printed agendas and the direction of its script. */
  letter?: string;
  direction?: 'ltr' | 'rtl';
}

/** One entry of one vocabulary of one edition. */
@Entity('vocabulary_term')
export class VocabularyTerm {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'edition_id' }) editionId: string;
  @Column('text') vocabulary: VocabularyName;
  @Column('text') code: string;
  /** C7's sub-lines name their heading. */
  @Column('text', { name: 'parent_code', nullable: true }) parentCode: string | null;
  @Column('jsonb') labels: InLanguages;
  @Column('jsonb') details: TermDetails;
  @Column('integer') position: number;
}
