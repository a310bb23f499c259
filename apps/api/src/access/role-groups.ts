import { type Role, ROLES } from '@app/identity';

/** Roles that do the same part of the work, as the policy table names them. */
export const EVERY_ROLE: readonly Role[] = ROLES;
export const STAFF: readonly Role[] = ['secretariat', 'programme-editor', 'accreditation-officer', 'protocol-officer'];
export const SECRETARIAT: readonly Role[] = ['secretariat'];
export const ACCREDITATION: readonly Role[] = ['secretariat', 'accreditation-officer'];
export const PROGRAMME: readonly Role[] = ['secretariat', 'programme-editor'];
export const REVIEW: readonly Role[] = ['secretariat', 'programme-editor', 'reviewer'];
/** What only the protocol officer decides, not even the secretariat. */
export const PROTOCOL_ALONE: readonly Role[] = ['protocol-officer'];
export const PROTOCOL: readonly Role[] = ['secretariat', 'protocol-officer'];
export const MINISTERS: readonly Role[] = ['secretariat', 'accreditation-officer', 'protocol-officer'];
/** Who writes to many; to whom, announcing-areas.ts says. */
export const ANNOUNCING: readonly Role[] = ['secretariat', 'programme-editor', 'accreditation-officer'];
export const DOOR: readonly Role[] = ['secretariat', 'check-in-officer'];
