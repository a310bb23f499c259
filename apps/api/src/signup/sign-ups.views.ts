import { z } from 'zod';
import type { SessionSeats, SignedUp } from '@app/signup';

/** Who signed up for one session, and how full it is. */
export const SignUpsView = z.object({
  /** Null while its newest release takes no sign-ups; `capacity` null: not counted. */
  seats: z
    .object({ capacity: z.number().int().nullable(), taken: z.number().int(), inLine: z.number().int() })
    .nullable(),
  /** Those with a seat first, then the line, each in the order in which they came. No addresses. */
  people: z.array(
    z.object({
      name: z.string(),
      organization: z.string(),
      country: z.string(),
      number: z.string(),
      state: z.enum(['seated', 'waiting']),
      signedUpAt: z.date(),
    }),
  ),
});
export type SignUpsView = z.infer<typeof SignUpsView>;

export function viewSignUps(seats: SessionSeats | undefined, people: SignedUp[]): SignUpsView {
  return { seats: seats ?? null, people };
}

export const SignUpRuleView = z.object({
  /** Whether somebody may hold seats in sessions at the same hour. */
  overlapsAllowed: z.boolean(),
  /** 0 before anybody has set it. */
  version: z.number().int(),
});
export type SignUpRuleView = z.infer<typeof SignUpRuleView>;

export const SignUpRuleBody = z.strictObject({ overlapsAllowed: z.boolean() });
export type SignUpRuleBody = z.infer<typeof SignUpRuleBody>;
