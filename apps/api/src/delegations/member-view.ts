import type { DelegationMember } from '@app/registration';
import type { MemberView } from './delegation.views.js';

/** What staff see of a member: the address stays at the registrations' desk. */
export function memberView({ email: _e, decidedBy: _d, ...member }: DelegationMember): MemberView {
  return member;
}
