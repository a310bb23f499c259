/** Where an invitation to speak stands. Before the first letter there is no row: on the panel, but not asked. */
export const INVITATION_STATES = ['suggested', 'invited', 'accepted', 'declined'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** What can happen to an invitation: the editor invites, the speaker accepts or declines. */
export type InvitationAct = 'invite' | 'accept' | 'decline';

/**
 * Which act is possible in which state. An answer may change; whoever declined may be asked again; nobody is asked who has
 * accepted, and nobody answers who was not asked.
 */
export const MAY: Readonly<Record<InvitationState, readonly InvitationAct[]>> = {
  suggested: ['invite'],
  invited: ['accept', 'decline'],
  accepted: ['accept', 'decline'],
  declined: ['invite', 'accept', 'decline'],
};

export const LEADS_TO = {
  invite: 'invited',
  accept: 'accepted',
  decline: 'declined',
} as const satisfies Record<InvitationAct, InvitationState>;

export function may(state: InvitationState, act: InvitationAct): boolean {
  return MAY[state].includes(act);
}

/** An answer that came in another way may be written down by others at any time, also for somebody who was never asked by letter. */
export function mayBeAnsweredFor(state: InvitationState, act: InvitationAct): boolean {
  return act !== 'invite' && (state === 'suggested' || may(state, act));
}

/** What became of it in the room, as somebody who was there wrote down. */
export const DELIVERIES = ['spoke', 'absent'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** Whoever was asked may have spoken, also without an answer; who declined, or was only suggested, has no part to deliver. */
export const MAY_BE_DELIVERED: Readonly<Record<InvitationState, boolean>> = {
  suggested: false,
  invited: true,
  accepted: true,
  declined: false,
};

export function mayBeDelivered(state: InvitationState): boolean {
  return MAY_BE_DELIVERED[state];
}
