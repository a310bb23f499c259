import { z } from 'zod';
import { ROLES } from '@app/identity';
import { LANGUAGES } from '@app/i18n';

/** Somebody who works for the edition. */
export const StaffMember = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  /** Browsers that are signed in with this account now. */
  openSessions: z.number().int(),
  lastSignedInAt: z.date().nullable(),
});

export const StaffList = z.object({ staff: z.array(StaffMember) });
export type StaffList = z.infer<typeof StaffList>;

/** A role for an address; the account is made when there is none. */
export const NewRole = z.strictObject({
  email: z.string().max(320),
  role: z.enum(ROLES, { error: 'console:fields.choose-role' }),
  name: z.string().trim().max(200).optional(),
  language: z.enum(LANGUAGES).optional(),
});
export type NewRole = z.infer<typeof NewRole>;
