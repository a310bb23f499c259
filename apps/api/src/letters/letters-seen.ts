import type { Role } from '@app/identity';
import type { LettersSeen } from '@app/mail';

/** Whose letters a role works with, by the room that writes them, or by their kind. The secretariat answers for all of them. */
const ROOMS: Record<Exclude<Role, 'secretariat'>, readonly string[]> = {
  'programme-editor': ['programme', 'speakers', 'consultation', 'notices', 'announcements.speakers'],
  'accreditation-officer': ['registration', 'forms', 'inviting', 'delegations', 'announcements.registrations'],
  'protocol-officer': ['speakers', 'roundtable', 'delegations', 'mandates'],
  'check-in-officer': [],
  reviewer: [],
};

/** Ministers' letters are protected: only the secretariat and the protocol office see them. */
export function lettersSeenBy(roles: readonly Role[]): LettersSeen {
  if (roles.includes('secretariat')) return { withProtected: true };
  return {
    withProtected: roles.includes('protocol-officer'),
    rooms: roles.flatMap((role) => (role === 'secretariat' ? [] : ROOMS[role])),
  };
}
