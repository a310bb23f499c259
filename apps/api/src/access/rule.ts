import type { Role } from '@app/identity';

/** Parts of the work, as the scope of a token names them. */
export const AREAS = [
  'edition',
  'staff',
  'registrations',
  'registration-rules',
  'privacy',
  'door',
  'delegations',
  'letters',
  'programme',
  'consultation',
  'round-tables',
] as const;
export type Area = (typeof AREAS)[number];

/** What a token may do: read (GET) or write (everything else) in one area. Neither includes the other. */
export type Scope = `${Area}:${'read' | 'write'}`;

/** For those who hold one of the roles in the edition that the path names. */
export interface StaffRule {
  roles: readonly Role[];
  /** Of a token's scope; `in-person` refuses tokens whatever their scopes. */
  area: Area | 'in-person';
}

/**
 * Who may use a route at all. What of it a person sees (their own registration, their own session) is the room's rule.
 * - `anyone`: public, also without a session
 * - `link`: whoever bears a personal link; the room checks the token in the request
 * - `signed-in`: any account with a session
 * - `signed-in-or-token`: any account with a session, and any token whatever its scopes
 * - roles: held in the edition that the path names (`:edition`), by session or by a token with the scope
 */
export type Rule = 'anyone' | 'link' | 'signed-in' | 'signed-in-or-token' | StaffRule;

type Roles = Readonly<Record<string, readonly Role[] | Exclude<Rule, StaffRule>>>;

/** Gives the rules of one area of the work their scope; what needs no role keeps its rule. */
export const scoped = (area: Area, rules: Roles): Record<string, Rule> => withArea(area, rules);

/** What only a person does who is signed in: giving rights, so that no token makes itself more than it is. */
export const inPerson = (rules: Roles): Record<string, Rule> => withArea('in-person', rules);

function withArea(area: StaffRule['area'], rules: Roles): Record<string, Rule> {
  return Object.fromEntries(
    Object.entries(rules).map(([route, rule]) => [route, typeof rule === 'string' ? rule : { roles: rule, area }]),
  );
}

/** Whether a rule asks for a role. */
export function isStaffRule(rule: Rule): rule is StaffRule {
  return typeof rule === 'object';
}

/** The scope that a token needs for a route (`GET /api/v1/…`); undefined where none opens it. */
export function scopeOf(route: string, rule: Rule): Scope | undefined {
  if (!isStaffRule(rule) || rule.area === 'in-person') return undefined;
  return `${rule.area}:${route.startsWith('GET ') ? 'read' : 'write'}`;
}
