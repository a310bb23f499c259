/** Roles that somebody gives; each is held in one edition. Speaking, organizing a session and taking part follow from a person's rows instead. */
export const ROLES = [
  'secretariat',
  'programme-editor',
  'accreditation-officer',
  'protocol-officer',
  'check-in-officer',
  'reviewer',
] as const;
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role);
}
