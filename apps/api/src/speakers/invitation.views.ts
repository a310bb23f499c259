import { z } from 'zod';
import { formalName } from '@app/people';
import { REGISTRATION_STATUSES } from '@app/registration';
import {
  CHANGES,
  DELIVERIES,
  type LifecycleAct,
  isRegisteredOnSiteOnly,
  mayNoteDelivery,
  INVITATION_STATES,
  type Material,
  MATERIAL_KINDS,
  missingOf,
  type PartChange,
  type PartRow,
  SUBSTITUTION_STATES,
  type Substitution,
  WAITING_FOR,
} from '@app/speakers';

/** Two weeks, at the latest the eve of the session, when `answerBy` is left out. */
export const NewInvitations = z.strictObject({
  /** Person ids; left out: everybody on the panel who was not asked yet. */
  persons: z.array(z.uuid()).min(1).max(100).optional(),
  answerBy: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
});
export type NewInvitations = z.infer<typeof NewInvitations>;

/** An answer that somebody gave in another way. `mode`: left open when it is not known yet. */
export const AnswerWrittenDown = z.strictObject({
  answer: z.enum(['accept', 'decline']),
  mode: z.enum(['on-site', 'remote']).nullable().optional(),
  reason: z.string().max(5_000).optional(),
});
export type AnswerWrittenDown = z.infer<typeof AnswerWrittenDown>;

/** Whether they spoke, as it was seen in the room; null takes it back. */
export const DeliverySeen = z.strictObject({ delivery: z.enum(DELIVERIES).nullable() });
export type DeliverySeen = z.infer<typeof DeliverySeen>;

export const WaitingQuery = z.strictObject({ for: z.enum(WAITING_FOR) });
export type WaitingQuery = z.infer<typeof WaitingQuery>;

/** A person on a panel and how far the invitation is. No address: only whether there is one. */
const Panellist = z.object({
  personId: z.string(),
  name: z.string(),
  nameInOwnScript: z.string().nullable(),
  ownScriptLanguage: z.string().nullable(),
  positionTitle: z.string(),
  organization: z.string(),
  roles: z.array(z.string()),
  isReachable: z.boolean(),
  state: z.enum(INVITATION_STATES),
  /** How the speaker said to take part. */
  mode: z.enum(['on-site', 'remote']).nullable(),
  invitedAt: z.date().nullable(),
  invitedBy: z.string().nullable(),
  answerBy: z.date().nullable(),
  /** Invited, not answered, and the date has passed. */
  isLate: z.boolean(),
  answeredAt: z.date().nullable(),
  declineReason: z.string(),
  letters: z.number().int(),
  /** Whether they spoke; null: not written down. */
  delivery: z.enum(DELIVERIES).nullable(),
  /** Whom they speak for, if they were named as a substitute. */
  standsInFor: z.string().nullable(),
  /** The session has begun, and they were asked and did not decline. */
  mayNoteDelivery: z.boolean(),
  /** The person's registration in this edition; null: none. */
  registration: z.object({ status: z.enum(REGISTRATION_STATUSES), mode: z.enum(['on-site', 'remote']) }).nullable(),
  /** `registered-on-site`: nothing is missing, but they speak remotely and have a seat on site. */
  missing: z.array(z.enum(['answer', 'registration', 'approval', 'mode', 'registration-mode', 'registered-on-site'])),
});
export type Panellist = z.infer<typeof Panellist>;

/** One version of what somebody handed in, at `…/materials/{id}/file`. */
const HandedIn = z.object({
  id: z.string(),
  personId: z.string(),
  kind: z.enum(MATERIAL_KINDS),
  /** The highest of a kind counts. */
  version: z.number().int(),
  name: z.string(),
  bytes: z.number().int(),
  addedAt: z.date(),
  addedBy: z.string(),
});

const ACTS = Object.keys(CHANGES) as [LifecycleAct, ...LifecycleAct[]];

/** One change of a part: what it led to, who made it, when and why. */
const ChangeMade = z.object({
  personId: z.string(),
  act: z.enum(ACTS),
  state: z.enum(INVITATION_STATES),
  mode: z.enum(['on-site', 'remote']).nullable(),
  delivery: z.enum(DELIVERIES).nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.date(),
});

/** Somebody named to speak in a panellist's place, as described by whoever named them; `personId`: whose place it is. */
const NamedInstead = z.object({
  id: z.string(),
  personId: z.string(),
  personName: z.string(),
  name: z.string(),
  positionTitle: z.string(),
  organization: z.string(),
  reason: z.string(),
  state: z.enum(SUBSTITUTION_STATES),
  namedAt: z.date(),
  namedBy: z.string(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string(),
  decisionReason: z.string(),
});

/** `materials`: what the panel handed in, all versions; `substitutes`, `history`: also of who left the panel. Newest first. */
export const PanelView = z.object({
  panel: z.array(Panellist),
  materials: z.array(HandedIn),
  substitutes: z.array(NamedInstead),
  history: z.array(ChangeMade),
});
export type PanelView = z.infer<typeof PanelView>;

/** What became of the wish, by person id, and the panel as it is now. */
export const InvitationsView = PanelView.extend({
  invited: z.array(z.string()),
  notReachable: z.array(z.string()),
  unchanged: z.array(z.string()),
});
export type InvitationsView = z.infer<typeof InvitationsView>;

export const WaitingView = z.object({
  /** How many seats wait for each thing. */
  counts: z.record(z.enum(WAITING_FOR), z.number().int()),
  seats: z.array(
    Panellist.extend({ session: z.object({ code: z.string(), title: z.string(), startsAt: z.date().nullable() }) }),
  ),
});
export type WaitingView = z.infer<typeof WaitingView>;

export function viewMaterial(material: Material & { personId: string }): z.infer<typeof HandedIn> {
  const { id, personId, kind, version, name, bytes, addedAt, addedBy } = material;
  return { id, personId, kind, version, name, bytes, addedAt, addedBy };
}

export function viewChange({
  personId,
  act,
  state,
  mode,
  delivery,
  reason,
  by,
  at,
}: PartChange): z.infer<typeof ChangeMade> {
  return { personId, act, state, mode, delivery, reason, by, at };
}

export function viewSubstitution(named: Substitution): z.infer<typeof NamedInstead> {
  const { id, personId, personName, positionTitle, organization, reason, state } = named;
  const { namedAt, namedBy, decidedAt, decidedBy, decisionReason } = named;
  const what = { id, personId, personName, name: formalName(named), positionTitle, organization, reason, state };
  return { ...what, namedAt, namedBy, decidedAt, decidedBy, decisionReason };
}

export function viewPanellist(part: PartRow, now: Date): Panellist {
  const { personId, nameInOwnScript, ownScriptLanguage, positionTitle, organization, roles, state, mode } = part;
  const { invitedAt, invitedBy, answerBy, answeredAt, registration } = part;
  const missing = missingOf(part, now);
  return {
    personId,
    name: formalName(part),
    nameInOwnScript,
    ownScriptLanguage,
    positionTitle,
    organization,
    roles,
    isReachable: part.email !== null,
    state,
    mode,
    invitedAt,
    invitedBy,
    answerBy,
    answeredAt,
    registration,
    isLate: missing.some((thing) => thing.kind === 'answer' && thing.isLate),
    declineReason: part.declineReason ?? '',
    letters: part.letters ?? 0,
    delivery: part.delivery,
    standsInFor: part.standsInFor,
    mayNoteDelivery: mayNoteDelivery(part, now),
    missing: [
      ...missing.map(({ kind }) => kind),
      ...(isRegisteredOnSiteOnly(part) ? (['registered-on-site'] as const) : []),
    ],
  };
}
