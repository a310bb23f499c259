import { z } from 'zod';
import {
  DECIDERS,
  type DecidingRule,
  ENTRIES,
  PARTICIPATION_MODES,
  type RegistrationCategory,
} from '@app/registration';
import { InLanguagesOrNone } from '../edition/in-languages.schema.js';

const Count = z.number().int();
const Mode = z.enum(PARTICIPATION_MODES);

const category = {
  names: InLanguagesOrNone,
  /** One sentence below the name on the form. */
  hints: InLanguagesOrNone,
  modes: z.array(Mode),
  entry: z.enum(ENTRIES),
  /** Takes seats from a pool of its own. */
  hasOwnSeats: z.boolean(),
  /** Nobody can choose it any more. */
  isClosed: z.boolean(),
};

export const CategoryView = z.object({ code: z.string(), ...category, version: Count });
export type CategoryView = z.infer<typeof CategoryView>;
export const CategoriesView = z.object({ categories: z.array(CategoryView) });
export type CategoriesView = z.infer<typeof CategoriesView>;
export const CategoryBody = z.strictObject(category);
export type CategoryBody = z.infer<typeof CategoryBody>;
export const NewCategoryBody = CategoryBody.extend({ code: z.string().max(60) });
export type NewCategoryBody = z.infer<typeof NewCategoryBody>;

export const SeatPoolView = z.object({
  mode: Mode,
  /** '' for the general pool of the mode. */
  category: z.string(),
  capacity: Count,
  taken: Count,
  free: Count,
  inLine: Count,
  /** Of those that are taken: kept for who was offered one and has not answered yet. */
  offered: Count,
});
export const SeatPoolsView = z.object({ pools: z.array(SeatPoolView) });
export type SeatPoolsView = z.infer<typeof SeatPoolsView>;
export const CapacityBody = z.strictObject({ capacity: Count.min(0).max(1_000_000) });
export type CapacityBody = z.infer<typeof CapacityBody>;

const Codes = z.array(z.string().max(60)).max(300).optional();
const Rule = z.strictObject({
  code: z.string().max(60),
  conditions: z.strictObject({
    modes: z.array(Mode).optional(),
    categories: Codes,
    stakeholderTypes: Codes,
    countries: Codes,
    /** Approved on site at an earlier edition, for the same organization and country. */
    wasAccredited: z.boolean().optional(),
  }),
  decider: z.enum(DECIDERS),
  /** How long the decision takes; null: as the edition says. */
  workingDays: Count.min(1).max(60).nullable(),
});
export const RulesBody = z.strictObject({ rules: z.array(Rule).max(50) });
export type RulesBody = z.infer<typeof RulesBody>;
export const RulesView = z.object({ rules: z.array(Rule), version: Count });
export type RulesView = z.infer<typeof RulesView>;

export function categoryView({ closedAt, ...category }: RegistrationCategory): CategoryView {
  return { ...category, isClosed: closedAt !== null };
}

export function rulesView({ rules, version }: { rules: readonly DecidingRule[]; version: number }): RulesView {
  return { rules: [...rules], version };
}
