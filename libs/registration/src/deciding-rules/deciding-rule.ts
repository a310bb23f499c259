import type { ParticipationMode } from '../registration.entity.js';

/**
 * Who decides on a registration (R2: it depends on the kind of entity, not on the event).
 * - `automatic`: nobody has to look; the proof of the address is enough
 * - `accreditation-team`: officers at the desk
 * - `focal-point`: the focal points of the delegation; the team where there is none
 * - `expression-of-interest`: the team, after the applicant has said what links them to the Forum
 */
export const DECIDERS = ['automatic', 'accreditation-team', 'focal-point', 'expression-of-interest'] as const;
export type Decider = (typeof DECIDERS)[number];

/** What a rule asks of a registration; what it is silent about, it does not ask. */
export interface RuleConditions {
  modes?: ParticipationMode[];
  /** Codes of the edition's categories. */
  categories?: string[];
  /** Codes of the vocabulary `stakeholder-type`. */
  stakeholderTypes?: string[];
  /** ISO 3166-1 alpha-2. */
  countries?: string[];
  /** Approved on site at an earlier edition, for the same organization and country (R3). */
  wasAccredited?: boolean;
}

/** One line of an edition's table; the first that fits decides. */
export interface DecidingRule {
  code: string;
  conditions: RuleConditions;
  decider: Decider;
  /** How long the decision takes; null: as the edition says. */
  workingDays: number | null;
}

/** What the rules look at. */
export interface DecidedFacts {
  mode: ParticipationMode;
  category: string;
  stakeholderType: string;
  country: string;
  wasAccredited: boolean;
}

/** Name of the rule that decides a remote registration with the proof: no seat and no door, so nobody has to look (R2). */
export const REMOTE_IS_AUTOMATIC = 'remote-is-automatic';

/** What counts where an edition's table has no line that fits. */
export const EVERYBODY_ELSE: DecidingRule = {
  code: 'everybody-else',
  conditions: {},
  decider: 'accreditation-team',
  workingDays: null,
};

/** What an edition begins with. */
export const STARTING_RULES: readonly DecidingRule[] = [
  { code: REMOTE_IS_AUTOMATIC, conditions: { modes: ['remote'] }, decider: 'automatic', workingDays: null },
  { code: 'delegation', conditions: { categories: ['delegation'] }, decider: 'focal-point', workingDays: null },
  { code: 'accredited-before', conditions: { wasAccredited: true }, decider: 'automatic', workingDays: null },
  EVERYBODY_ELSE,
];

/** The first rule that fits, in the order of the table. */
export function ruleFor(rules: readonly DecidingRule[], facts: DecidedFacts): DecidingRule {
  return rules.find(({ conditions }) => fits(conditions, facts)) ?? EVERYBODY_ELSE;
}

function fits(asked: RuleConditions, facts: DecidedFacts): boolean {
  const isAmong = (list: readonly string[] | undefined, value: string) => list === undefined || list.includes(value);
  return (
    isAmong(asked.modes, facts.mode) &&
    isAmong(asked.categories, facts.category) &&
    isAmong(asked.stakeholderTypes, facts.stakeholderType) &&
    isAmong(asked.countries, facts.country) &&
    (asked.wasAccredited === undefined || asked.wasAccredited === facts.wasAccredited)
  );
}
