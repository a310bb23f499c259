import { type Attendance, categoryOf, type CategoryFound, type CategoryRule, type Holder } from './vip-category.js';

/** The Chair opens and the Action Line facilitator follows, whatever their category (order observed in 2017, R24). */
export const PARTS = ['chair', 'facilitator', 'speaker'] as const;
export type Part = (typeof PARTS)[number];

/** What decides a place in the list. */
export interface FloorWish extends Holder {
  id: string;
  part: Part;
  presentOnSite: boolean;
  requestedAt: Date;
}

export interface OrderRules {
  table: CategoryRule[];
  attending: Attendance;
}

export type Placed<W extends FloorWish> = W & {
  /** From 1. */
  place: number;
  category: CategoryFound;
  /** The first rule that puts this speaker after the one before; `first` for the first, `exchange` where the protocol office exchanged places. */
  decidedBy: RuleName | 'first' | 'exchange';
};

type Ranked<W extends FloorWish> = W & { category: CategoryFound };

/** A negative number when `a` speaks before `b`. */
type Rule = (a: Ranked<FloorWish>, b: Ranked<FloorWish>) => number;

/** The protocol, from the strongest rule to the weakest. */
export const ORDER = {
  /** R24: Chair, facilitator, then everybody else. */
  part: (a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part),
  /** R20, R24: by the rank of the VIP category. */
  category: (a, b) => a.category.rank - b.category.rank,
  /** R23: those who are there before those who speak from afar. */
  presence: (a, b) => Number(b.presentOnSite) - Number(a.presentOnSite),
  /** R23: first come, first served. Two of the same instant keep one order for ever. */
  arrival: (a, b) => a.requestedAt.getTime() - b.requestedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof ORDER;

const RULE_NAMES = Object.keys(ORDER) as RuleName[];

/** An office outside every category speaks last: nobody is dropped because the edition changed its table meanwhile. */
const BELOW_ALL: CategoryFound = { code: '', rank: Number.MAX_SAFE_INTEGER, because: 'office' };

/**
 * The list of speakers. A total order by named rules, so it does not depend on the order of the input, and a request that ranks
 * lower never moves one that ranks higher.
 */
export function orderOfSpeakers<W extends FloorWish>(wishes: W[], { table, attending }: OrderRules): Placed<W>[] {
  const ranked = wishes.map((wish) => ({ ...wish, category: categoryOf(wish, table, attending) ?? BELOW_ALL }));
  const ordered = ranked.sort((a, b) => ORDER[decidingRule(a, b)](a, b));
  return ordered.map((wish, at) => ({
    ...wish,
    place: at + 1,
    decidedBy: at === 0 ? 'first' : decidingRule(ordered[at - 1], wish),
  }));
}

/** The strongest rule in which two requests differ. */
function decidingRule(a: Ranked<FloorWish>, b: Ranked<FloorWish>): RuleName {
  return RULE_NAMES.find((name) => ORDER[name](a, b) !== 0) ?? 'arrival';
}
