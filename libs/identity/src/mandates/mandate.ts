import type { Language } from '@app/i18n';

/**
 * For what one may act for another: `focal-point` for a delegation, `aide` for a person of high rank (registration, place at a round
 * table), `assistant` for a speaker (invitations, calendar).
 */
export const MANDATE_KINDS = ['focal-point', 'aide', 'assistant'] as const;
export type MandateKind = (typeof MANDATE_KINDS)[number];

/** The kinds that one person gives another; a focal point is verified by the secretariat. */
export const PERSONAL_MANDATE_KINDS = ['aide', 'assistant'] as const;
export type PersonalMandateKind = (typeof PERSONAL_MANDATE_KINDS)[number];

/** Whom or what one acts for. */
export interface MandateSubject {
  kind: 'delegation' | 'person';
  id: string;
}

/** Whom one acts for, as letters name and reach them. Identity knows accounts only: whoever gives or ends a mandate tells it. */
export interface ActedFor extends MandateSubject {
  /** Of a person in Latin letters, or of the delegation. */
  name: string;
  /** Where the person's own letter goes; left out: nobody but the holder is told. */
  to?: { address: string; language: Language };
}

/** A mandate as either side sees it. */
export interface Mandate {
  id: string;
  editionId: string;
  kind: MandateKind;
  accountId: string;
  holderName: string;
  holderEmail: string;
  holderLanguage: Language;
  subject: MandateSubject;
  validFrom: Date;
  /** The end of the edition when nothing else was said. */
  endsAt: Date;
  givenAt: Date;
  givenBy: string;
  revokedAt: Date | null;
  revokedBy: string | null;
  reason: string | null;
  /** Neither revoked nor expired, and begun. */
  isInForce: boolean;
}
