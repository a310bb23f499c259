import type { Role } from '@app/identity';
import { policy } from './policy.js';
import { AREAS, isStaffRule, type Scope, scopeOf } from './rule.js';

/** Every scope that the policy table knows, with the roles to which it opens something. */
const ROLES_OF_SCOPE: ReadonlyMap<Scope, ReadonlySet<Role>> = rolesOfScopes();

/** Every scope there is, area by area. */
export const SCOPES: readonly Scope[] = AREAS.flatMap((area) => [
  `${area}:read` as const,
  `${area}:write` as const,
]).filter((scope) => ROLES_OF_SCOPE.has(scope));

/** The scopes that open something to one of these roles: what its holder may give to a token. */
export function scopesOf(roles: readonly Role[]): Scope[] {
  return SCOPES.filter((scope) => roles.some((role) => ROLES_OF_SCOPE.get(scope)!.has(role)));
}

function rolesOfScopes(): Map<Scope, Set<Role>> {
  const found = new Map<Scope, Set<Role>>();
  for (const [route, rule] of Object.entries(policy)) {
    const scope = scopeOf(route, rule);
    if (!scope || !isStaffRule(rule)) continue;
    const roles = found.get(scope) ?? new Set();
    for (const role of rule.roles) roles.add(role);
    found.set(scope, roles);
  }
  return found;
}
