import type { InLanguages } from '@app/edition';

/** What the Open Consultation asks for; each call has one form and one deadline. */
export const CALL_KINDS = ['thematic-views', 'workshop', 'speaker', 'facilitator', 'exhibition'] as const;
export type CallKind = (typeof CALL_KINDS)[number];

export function isCallKind(text: unknown): text is CallKind {
  return CALL_KINDS.includes(text as CallKind);
}

/** One call of an edition. */
export interface Call {
  id: string;
  editionId: string;
  kind: CallKind;
  names: InLanguages;
  intro: InLanguages;
  opensAt: Date;
  /** Exclusive: what arrives at this instant is late. */
  closesAt: Date;
  /** Until when everybody has been told the decision. */
  answersBy: Date;
  version: number;
}

/** What a kind of call asks beside its form: a view is no session, a stand has no languages. */
export interface Asks {
  /** Whether at least one Action Line is needed; otherwise they may be left out. */
  needsActionLines: boolean;
  /** Languages, way of taking part and minutes wanted, as a session needs them. */
  session: boolean;
  /** People whom one would like to hear. */
  speakers: boolean;
  /** Others who carry it with the submitter, and say so themselves. */
  coOrganizers: boolean;
}

export const ASKS: Readonly<Record<CallKind, Asks>> = {
  'thematic-views': { needsActionLines: true, session: false, speakers: false, coOrganizers: false },
  workshop: { needsActionLines: true, session: true, speakers: true, coOrganizers: true },
  speaker: { needsActionLines: true, session: false, speakers: false, coOrganizers: false },
  facilitator: { needsActionLines: false, session: false, speakers: false, coOrganizers: false },
  exhibition: { needsActionLines: false, session: false, speakers: false, coOrganizers: true },
};
