import type { GroupArea } from '@app/announcements';
import type { Role } from '@app/identity';

/** Whose groups a role writes to, and gives the second look to. */
const AREAS: Partial<Record<Role, readonly GroupArea[]>> = {
  secretariat: ['programme', 'registrations'],
  'programme-editor': ['programme'],
  'accreditation-officer': ['registrations'],
};

/** The groups that somebody with these roles works with; announcements to other groups are not there for them. */
export function announcingAreasOf(roles: readonly Role[]): GroupArea[] {
  return [...new Set(roles.flatMap((role) => AREAS[role] ?? []))];
}
