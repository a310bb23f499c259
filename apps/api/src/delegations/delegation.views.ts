import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import { MANDATE_KINDS } from '@app/identity';
import { DELEGATION_KINDS, PARTICIPATION_MODES, REGISTRATION_STATUSES } from '@app/registration';

const Count = z.number().int();
const Kind = z.enum(DELEGATION_KINDS);
const Country = z.string().regex(/^[A-Z]{2}$/, { error: 'delegations:refusals.country-unknown' });

export const DelegationInListView = z.object({
  id: z.string(),
  version: Count,
  kind: Kind,
  country: z.string(),
  organization: z.string(),
  /** What pages call it, in the language of the request. */
  title: z.string(),
  /** Shown instead of the country's or the entity's name; empty for none. */
  name: z.string(),
  /** The most on-site members that may be approved; null for no limit. */
  quota: Count.nullable(),
  headRegistrationId: z.string().nullable(),
  focalPoints: Count,
  /** Approved on site: what the quota counts. */
  used: Count,
  approved: Count,
  /** Under review, or waiting for information. */
  undecided: Count,
});
export type DelegationInListView = z.infer<typeof DelegationInListView>;

export const MandateView = z.object({
  id: z.string(),
  kind: z.enum(MANDATE_KINDS),
  holderName: z.string(),
  holderEmail: z.string(),
  subjectKind: z.enum(['delegation', 'person']),
  subjectId: z.string(),
  subjectName: z.string(),
  validFrom: z.date(),
  /** The first instant at which it counts no more. */
  endsAt: z.date(),
  givenAt: z.date(),
  givenBy: z.string(),
  revokedAt: z.date().nullable(),
  revokedBy: z.string().nullable(),
  reason: z.string().nullable(),
  isInForce: z.boolean(),
});
export type MandateView = z.infer<typeof MandateView>;

export const MemberView = z.object({
  registrationId: z.string(),
  version: Count,
  number: z.string(),
  status: z.enum(REGISTRATION_STATUSES),
  mode: z.enum(PARTICIPATION_MODES),
  courtesyTitle: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  nameInOwnScript: z.string().nullable(),
  ownScriptLanguage: z.string().nullable(),
  organization: z.string(),
  function: z.string(),
  /** Registered by a focal point. */
  isHighLevel: z.boolean(),
  /** Who said that the person knows what is kept, of which version of the notice; null for who filled in a form themselves. */
  informedBy: z.string().nullable(),
  informedVersion: Count.nullable(),
  /** The version that the person says to have read. */
  readVersion: Count.nullable(),
  /** Whether its focal points decide; else the accreditation team. */
  isOurs: z.boolean(),
  submittedAt: z.date(),
  decisionDueAt: z.date().nullable(),
  reason: z.string().nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

export const NominationView = z.object({
  id: z.string(),
  kind: Kind,
  country: z.string(),
  organization: z.string(),
  name: z.string(),
  email: z.string(),
  function: z.string(),
  language: z.enum(LANGUAGES),
  letter: z.string(),
  nominatedBy: z.string(),
  /** The mandate of the focal point who is to be replaced. */
  replaces: z.string().nullable(),
  state: z.enum(['open', 'verified', 'declined']),
  delegationId: z.string().nullable(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  createdAt: z.date(),
});
export type NominationView = z.infer<typeof NominationView>;

export const DelegationView = DelegationInListView.extend({
  mandates: z.array(MandateView),
  members: z.array(MemberView),
});
export type DelegationView = z.infer<typeof DelegationView>;

export const DelegationList = z.object({ delegations: z.array(DelegationInListView) });
export const NominationList = z.object({ nominations: z.array(NominationView) });
export const MandateList = z.object({ mandates: z.array(MandateView) });
export const MinisterList = z.object({
  ministers: z.array(MemberView.extend({ delegationId: z.string(), country: z.string() })),
});

export const DelegationsQuery = z.strictObject({ q: z.string().max(200).optional() });
export type DelegationsQuery = z.infer<typeof DelegationsQuery>;

export const NewDelegation = z.strictObject({
  kind: Kind,
  country: Country,
  /** Of an entity; empty for a State. */
  organization: z.string().max(200).default(''),
});
export type NewDelegation = z.infer<typeof NewDelegation>;

export const DelegationChange = z.strictObject({
  name: z.string().max(200).optional(),
  quota: z.number().int().nullable().optional(),
  headRegistrationId: z.uuid().nullable().optional(),
});
export type DelegationChange = z.infer<typeof DelegationChange>;

export const NewNomination = z.strictObject({
  kind: Kind,
  country: Country,
  organization: z.string().max(200).default(''),
  name: z.string().max(200),
  email: z.string().max(320),
  function: z.string().max(300).default(''),
  language: z.enum(LANGUAGES),
  letter: z.string().max(5_000).default(''),
  replaces: z.uuid().optional(),
});
export type NewNomination = z.infer<typeof NewNomination>;

export const WithReason = z.strictObject({ reason: z.string().max(2_000) });
export type WithReason = z.infer<typeof WithReason>;

export const NewMandate = z.strictObject({
  kind: z.enum(['aide', 'assistant'], { error: 'mandates:new.choose-kind' }),
  /** Who is acted for. */
  personId: z.uuid({ error: 'mandates:refusals.person-unknown' }),
  email: z.string().max(320),
  name: z.string().trim().max(200).optional(),
  language: z.enum(LANGUAGES).optional(),
  /** The last day, `YYYY-MM-DD` in the edition's zone; left out: the end of the edition. */
  until: z.iso.date({ error: 'mandates:refusals.until-unusable' }).optional(),
});
export type NewMandate = z.infer<typeof NewMandate>;
