import { z } from 'zod';
import type { InLanguages } from '@app/edition';
import {
  type DoorPerson,
  PARTICIPATION_MODES,
  REGISTRATION_STATUSES,
  type RegistrationCategory,
  type ScannedCode,
  verdictOn,
} from '@app/registration';
import { InLanguages as Names } from '../edition/in-languages.schema.js';

const CheckInView = z.object({
  id: z.string(),
  at: z.date(),
  /** Who admitted the person. */
  by: z.string(),
  desk: z.string(),
});

/** Somebody as the door sees them (P-09): these fields and no others. */
export const DoorPersonView = z.object({
  /** Of the registration. */
  id: z.string(),
  number: z.string(),
  name: z.string(),
  nameInOwnScript: z.string().nullable(),
  organization: z.string(),
  country: z.string(),
  category: z.object({ code: z.string(), names: Names }),
  mode: z.enum(PARTICIPATION_MODES),
  status: z.enum(REGISTRATION_STATUSES),
  /** The valid one. */
  badge: z.object({ id: z.string(), printedAt: z.date() }).nullable(),
  checkIn: CheckInView.nullable(),
  /** What the door does with the person, or with the code that was scanned. */
  verdict: z.enum(['may-enter', 'old-code', 'inside', 'remote', 'not-approved']),
});
export type DoorPersonView = z.infer<typeof DoorPersonView>;

export const LookUpBody = z.strictObject({
  /** A scanned code, a number, or parts of name, organization or address. */
  q: z.string().min(1).max(200),
});
export type LookUpBody = z.infer<typeof LookUpBody>;

export const LookUpView = z.object({
  people: z.array(DoorPersonView),
  /** There are more than are shown. */
  hasMore: z.boolean(),
  /** What the scanned code is worth; absent when it was none that we know. */
  scanned: z.enum(['valid', 'printed-anew', 'lost', 'badge-printed']).optional(),
  /** It can only be a code, and we do not know it. */
  isUnknownCode: z.boolean(),
});
export type LookUpView = z.infer<typeof LookUpView>;

export const EntryBody = z.strictObject({
  registrationId: z.uuid(),
  /** When the person was found by scanning: only a valid one lets in. */
  code: z.string().max(40).optional(),
  /** As the desk calls itself. */
  desk: z.string().max(40).default(''),
});
export type EntryBody = z.infer<typeof EntryBody>;

export const EntryView = z.object({
  checkIn: CheckInView,
  /** False when the person was inside already; then it tells the first time and desk. */
  isNew: z.boolean(),
});
export type EntryView = z.infer<typeof EntryView>;

export const BadgeBody = z.strictObject({ registrationId: z.uuid() });
export type BadgeBody = z.infer<typeof BadgeBody>;

export const MadeBadgeView = z.object({
  id: z.string(),
  printedAt: z.date(),
  /** When those were printed that are no longer valid because of it. */
  deactivated: z.array(z.date()),
});

export const DoorNumbersView = z.object({
  expected: z.number().int(),
  inside: z.number().int(),
  today: z.number().int(),
  /** Today, as the edition's clocks tell the day; `from` is the hour's beginning. */
  byHour: z.array(z.object({ from: z.date(), count: z.number().int() })),
});

export const Id = z.uuid();

/** With the names of the category as the edition has them; a category that is gone is called by its code. */
export function doorPersonView(
  person: DoorPerson,
  categories: readonly RegistrationCategory[],
  scanned?: ScannedCode,
): DoorPersonView {
  const names: InLanguages = categories.find(({ code }) => code === person.category)?.names ?? { en: person.category };
  return { ...person, category: { code: person.category, names }, verdict: verdictOn(person, scanned) };
}
