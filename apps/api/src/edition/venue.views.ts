import { z } from 'zod';
import { InLanguages } from './in-languages.schema.js';

const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Building = z.string().trim().max(120);
const Minutes = z.number({ error: 'edition:refusals.walking-minutes-unusable' });

export const WalkingTimesBody = z.strictObject({
  withinBuilding: Minutes,
  betweenBuildings: Minutes,
  /** Both ways take the same. */
  walks: z.array(z.strictObject({ from: Building, to: Building, minutes: Minutes })).max(500),
});
export type WalkingTimesBody = z.infer<typeof WalkingTimesBody>;

/** Whole minutes; `buildings` are those that open rooms name. */
export const WalkingTimesView = z.object({
  withinBuilding: z.number(),
  betweenBuildings: z.number(),
  walks: z.array(z.object({ from: z.string(), to: z.string(), minutes: z.number() })),
  buildings: z.array(z.string()),
  version: z.number().int(),
});
export type WalkingTimesView = z.infer<typeof WalkingTimesView>;

export const BreakBody = z.strictObject({
  names: InLanguages,
  startsAt: Instant,
  endsAt: Instant,
  isPublic: z.boolean(),
});
export type BreakBody = z.infer<typeof BreakBody>;

export const BreakView = z.object({
  id: z.string(),
  names: InLanguages,
  startsAt: z.date(),
  endsAt: z.date(),
  isPublic: z.boolean(),
  version: z.number().int(),
});
export type BreakView = z.infer<typeof BreakView>;
export const BreakList = z.object({ breaks: z.array(BreakView) });

export const BlockerBody = z.strictObject({
  room: z.string().max(60),
  startsAt: Instant,
  endsAt: Instant,
  reason: z.string().trim().max(300),
});
export type BlockerBody = z.infer<typeof BlockerBody>;

/** A time at which a room is not the programme's; never public. */
export const BlockerView = z.object({
  id: z.string(),
  room: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  reason: z.string(),
  version: z.number().int(),
});
export type BlockerView = z.infer<typeof BlockerView>;
export const BlockerList = z.object({ blockers: z.array(BlockerView) });
