/**
 * Where somebody's part in a session stands. Before the first letter there is no row: on the panel, but not asked. Whether they are
 * registered, accredited or have handed something in is read in the rooms that know it, and never copied here (`stages.ts`).
 */
export const INVITATION_STATES = ['suggested', 'invited', 'accepted', 'declined', 'delegated'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

interface Change {
  from: readonly InvitationState[];
  /** `as-before`: the state that a delegation put an end to. */
  to: InvitationState | 'as-before' | 'unchanged';
  /** Others may write it down for somebody who was never asked by letter. */
  alsoFor?: 'suggested';
}

/**
 * Every change that a part can go through; whatever is not here is refused. An answer may change; whoever declined or sent
 * somebody else may be asked again; nobody is asked who has accepted, and nobody answers who was not asked. Whoever was asked may
 * have spoken, also without an answer.
 */
export const CHANGES = {
  invite: { from: ['suggested', 'declined', 'delegated'], to: 'invited' },
  'invite-again': { from: ['invited'], to: 'unchanged' },
  accept: { from: ['invited', 'accepted', 'declined'], to: 'accepted', alsoFor: 'suggested' },
  decline: { from: ['invited', 'accepted', 'declined'], to: 'declined', alsoFor: 'suggested' },
  'name-substitute': { from: ['invited', 'accepted', 'declined'], to: 'unchanged', alsoFor: 'suggested' },
  'refuse-substitute': { from: ['invited', 'accepted', 'declined'], to: 'unchanged' },
  'withdraw-substitute': { from: ['invited', 'accepted', 'declined'], to: 'unchanged' },
  delegate: { from: ['invited', 'accepted', 'declined'], to: 'delegated' },
  'take-back': { from: ['delegated'], to: 'as-before' },
  deliver: { from: ['invited', 'accepted'], to: 'unchanged' },
} as const satisfies Record<string, Change>;

export type LifecycleAct = keyof typeof CHANGES;

export function may(state: InvitationState, act: LifecycleAct): boolean {
  const from: readonly InvitationState[] = CHANGES[act].from;
  return from.includes(state);
}

/** What came in another way may be written down by others, also of somebody who was never asked by letter. */
export function mayForOthers(state: InvitationState, act: LifecycleAct): boolean {
  const change: Change = CHANGES[act];
  return may(state, act) || change.alsoFor === state;
}

/** What became of it in the room, as somebody who was there wrote down. */
export const DELIVERIES = ['spoke', 'absent'] as const;
export type Delivery = (typeof DELIVERIES)[number];
