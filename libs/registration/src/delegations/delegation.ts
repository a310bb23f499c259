import type { Language } from '@app/i18n';

/** Of a Member State, or of another entity that sends a delegation. */
export const DELEGATION_KINDS = ['member-state', 'entity'] as const;
export type DelegationKind = (typeof DELEGATION_KINDS)[number];

/** The category whose registrations belong to a delegation (R2: delegation → its focal point). */
export const DELEGATION = 'delegation';

/** Name of the rule by which a focal point's word is the decision. */
export const REGISTERED_BY_FOCAL_POINT = 'registered-by-focal-point';

/** Whose delegation it is. */
export interface DelegationOf {
  kind: DelegationKind;
  /** ISO 3166-1 alpha-2; of an entity, where its seat is. */
  country: string;
  /** Of an entity; empty for a State. */
  organization: string;
}

export interface Delegation extends DelegationOf {
  id: string;
  editionId: string;
  /** Shown instead of the country's or the entity's name; empty for none. */
  name: string;
  countryNames: Record<Language, string>;
  /** The most on-site members that may be approved; null for no limit. */
  quota: number | null;
  headRegistrationId: string | null;
  version: number;
}

/** What pages and letters call a delegation. */
export function delegationName(
  { name, kind, organization, countryNames }: Pick<Delegation, 'name' | 'kind' | 'organization' | 'countryNames'>,
  language: Language,
): string {
  return name || (kind === 'entity' ? organization : countryNames[language]);
}
