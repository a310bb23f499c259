import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import { DECIDERS, PARTICIPATION_MODES, REGISTRATION_STATUSES, type RegistrationFacts } from '@app/registration';

const Status = z.enum(REGISTRATION_STATUSES);
const Mode = z.enum(PARTICIPATION_MODES);
const Count = z.number().int();

/** The same whether address and seat are known, free or taken. */
export const ReceiptView = z.object({
  receivedAt: z.string(),
  /** In the language of the application. */
  message: z.string(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

export const RegistrationView = z.object({
  id: z.string(),
  number: z.string(),
  version: Count,
  status: Status,
  mode: Mode,
  /** Code of one of the edition's categories. */
  category: z.string(),
  holdsSeat: z.boolean(),
  email: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  organization: z.string(),
  country: z.string(),
  stakeholderType: z.string(),
  language: z.enum(LANGUAGES),
  personId: z.string().nullable(),
  /** Whose pool its seat or place in line is of: '' the general one of the mode. */
  seatPool: z.string(),
  waitingSince: z.date().nullable(),
  /** While `offered`: until when the seat is kept. */
  offerExpiresAt: z.date().nullable(),
  offersMade: Count,
  /** Who decides, by which of the edition's deciding rules; null until the address is proven. */
  decider: z.enum(DECIDERS).nullable(),
  decidingRule: z.string().nullable(),
  delegationId: z.string().nullable(),
  submittedAt: z.date(),
  /** Unproven until then, it expires. */
  proveBy: z.date(),
  provenAt: z.date().nullable(),
  /** The promise made to an on-site applicant. */
  decisionDueAt: z.date().nullable(),
  decidedAt: z.date().nullable(),
  /** An officer's name, or the rule `remote-is-automatic`. */
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  endedAt: z.date().nullable(),
  updatedAt: z.date(),
});
export type RegistrationView = z.infer<typeof RegistrationView>;

export const CountsByStatus = z.object(
  Object.fromEntries(REGISTRATION_STATUSES.map((status) => [status, Count])) as Record<
    (typeof REGISTRATION_STATUSES)[number],
    typeof Count
  >,
);

export const SeatsView = z.object({ capacity: Count, taken: Count, free: Count });
export const SeatsChange = z.strictObject({ capacity: z.number().int().min(0).max(1_000_000) });
export type SeatsChange = z.infer<typeof SeatsChange>;

export const NumbersView = z.object({
  byMode: z.object({ 'on-site': CountsByStatus, remote: CountsByStatus }),
  seats: SeatsView,
  /** Under review although the promised answer is overdue. */
  late: Count,
});

/** Drops what the view does not name. */
export function registrationView({ editionId: _, ...facts }: RegistrationFacts): RegistrationView {
  return facts;
}
