import type { Registration } from './registration.entity.js';

/** A registration as screens read it: everything but the badge code, the search text and the address's normal form. */
export type RegistrationFacts = Omit<
  Registration,
  'emailKey' | 'badgeCode' | 'searchText' | 'formVersion' | 'answers' | 'answerVersions'
>;

/** The columns of RegistrationFacts for a `select`. */
export const REGISTRATION_FACTS = `id, edition_id as "editionId", person_id as "personId", number, email, given_name as "givenName",
  family_name as "familyName", organization, country, stakeholder_type as "stakeholderType", mode, category, language, status,
  seat_pool as "seatPool", waiting_since as "waitingSince", offer_expires_at as "offerExpiresAt", offers_made as "offersMade",
  decider, deciding_rule as "decidingRule", delegation_id as "delegationId",
  holds_seat as "holdsSeat", submitted_at as "submittedAt", prove_by as "proveBy", proven_at as "provenAt",
  decision_due_at as "decisionDueAt", decided_at as "decidedAt", decided_by as "decidedBy", reason, ended_at as "endedAt",
  version, updated_at as "updatedAt"`;
