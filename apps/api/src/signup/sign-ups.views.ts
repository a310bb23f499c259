import { z } from 'zod';
import type { SessionSeats, SignedUp, SignUpsForOrganizers } from '@app/signup';

const Count = z.number().int();
/** Null while the session's newest release takes no sign-ups; `capacity` null: not counted. */
const Seats = z.object({ capacity: Count.nullable(), taken: Count, inLine: Count }).nullable();
const State = z.enum(['seated', 'waiting']);

/** Who signed up for one session, and how full it is. */
export const SignUpsView = z.object({
  seats: Seats,
  /** Those with a seat first, then the line, each in the order in which they came. No addresses. */
  people: z.array(
    z.object({
      /** Of the sign-up. */
      id: z.uuid(),
      name: z.string(),
      organization: z.string(),
      country: z.string(),
      number: z.string(),
      state: State,
      signedUpAt: z.date(),
    }),
  ),
});
export type SignUpsView = z.infer<typeof SignUpsView>;

export function viewSignUps(seats: SessionSeats | undefined, people: SignedUp[]): SignUpsView {
  return { seats: seats ?? null, people };
}

/** The same for the session's organizers: only who agreed to it is named. */
export const OwnSignUpsView = z.object({
  seats: Seats,
  /** Who agreed to be named to organizers: those with a seat first, each in the order in which they came. */
  people: z.array(
    z.object({ name: z.string(), organization: z.string(), country: z.string(), state: State, signedUpAt: z.date() }),
  ),
  /** How many others there are. */
  unnamed: z.object({ seated: Count, waiting: Count }),
});
export type OwnSignUpsView = z.infer<typeof OwnSignUpsView>;

export function viewOwnSignUps(seats: SessionSeats | undefined, list: SignUpsForOrganizers): OwnSignUpsView {
  return { seats: seats ?? null, ...list };
}

/** Why somebody is taken off the list; they read it. */
export const RemovalBody = z.strictObject({ reason: z.string().min(1).max(500) });
export type RemovalBody = z.infer<typeof RemovalBody>;

export const SeatBody = z.strictObject({
  /** Stands in the audit log. */
  reason: z.string().min(1).max(500),
  /** Also when all seats are taken. */
  beyond: z.boolean().default(false),
});
export type SeatBody = z.infer<typeof SeatBody>;

export const SignUpRuleView = z.object({
  /** Whether somebody may hold seats in sessions at the same hour. */
  overlapsAllowed: z.boolean(),
  /** 0 before anybody has set it. */
  version: z.number().int(),
});
export type SignUpRuleView = z.infer<typeof SignUpRuleView>;

export const SignUpRuleBody = z.strictObject({ overlapsAllowed: z.boolean() });
export type SignUpRuleBody = z.infer<typeof SignUpRuleBody>;
