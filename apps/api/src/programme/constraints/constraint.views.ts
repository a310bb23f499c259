import { z } from 'zod';
import { WINDOW_KINDS } from '@app/programme';

const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const PersonConstraintBody = z.strictObject({
  /** IANA name; null: that of the country. */
  timeZone: z.string().trim().max(64).nullable(),
  windows: z.array(z.strictObject({ kind: z.enum(WINDOW_KINDS), startsAt: Instant, endsAt: Instant })).max(200),
});
export type PersonConstraintBody = z.infer<typeof PersonConstraintBody>;

/** When a person can take part (`available`) and when they are at the venue (`present`); no window of a kind: not bound by it. */
export const PersonConstraintView = z.object({
  personId: z.string(),
  name: z.string(),
  organization: z.string(),
  timeZone: z.string().nullable(),
  windows: z.array(z.object({ kind: z.enum(WINDOW_KINDS), startsAt: z.date(), endsAt: z.date() })),
  /** 0 while nothing was said of them. */
  version: z.number().int(),
});
export type PersonConstraintView = z.infer<typeof PersonConstraintView>;
export const PersonConstraintList = z.object({ people: z.array(PersonConstraintView) });

export const KeptApartBody = z.strictObject({
  name: z.string().max(2_000),
  sessions: z.array(z.string().max(60)).max(200),
});
export type KeptApartBody = z.infer<typeof KeptApartBody>;

/** Sessions of which no two may run at the same time. */
export const KeptApartView = z.object({
  id: z.string(),
  name: z.string(),
  sessions: z.array(z.string()),
  version: z.number().int(),
});
export type KeptApartView = z.infer<typeof KeptApartView>;
export const KeptApartLists = z.object({ lists: z.array(KeptApartView) });
