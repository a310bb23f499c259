import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { CONFIG, Clock, type Config } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import { isLanguage } from '@app/i18n';
import { ApiTokens, type ByToken, SignedInSessions } from '@app/identity';
import { NotByToken, NothingHere, NotSignedIn, RoleMissing, ScopeMissing, TokenNotValid } from './access.errors.js';
import { bearerOf } from './bearer.js';
import { ClientLimits } from './client-limits.js';
import { policy } from './policy.js';
import type { ForumRequest, Requester } from './requester.js';
import { isStaffRule, type Rule, scopeOf, type StaffRule } from './rule.js';
import { SAME_FOR_ALL } from './same-for-all.js';
import { readSessionCookie } from './session-cookie.js';

/** Stands before every controller: finds edition, language and session or token of a request and asks the policy table. Denies by default. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly editions: Editions,
    private readonly sessions: SignedInSessions,
    private readonly tokens: ApiTokens,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ForumRequest>();
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = `${method} ${request.routeOptions.url}`;
    const rule = policy[route];
    if (!rule) throw new NothingHere();

    request.requester = await this.placeOf(request);
    Object.assign(request.requester, await this.whoAsks(request, route, rule));
    const { requester } = request;
    if (rule === 'anyone' || rule === 'link') return true;

    if (!requester.signedIn) throw new NotSignedIn();
    if (isStaffRule(rule)) mustHoldOneOf(rule, requester);
    if (requester.token) mustReach(requester.token, route, rule);
    return true;
  }

  private async placeOf(request: ForumRequest): Promise<Requester> {
    const params = request.params as { edition?: string; lang?: string };
    const edition = params.edition === undefined ? undefined : await this.editions.editionByCode(params.edition);
    if (params.edition !== undefined && !edition) throw new NothingHere();
    if (params.lang !== undefined && !isLanguage(params.lang)) throw new NothingHere();
    return { edition: edition ?? undefined, language: params.lang };
  }

  /** A token where it may count, else the cookie; never both. What is open to anyone is not asked for a token, so a stale one closes nothing. */
  private async whoAsks(
    request: ForumRequest,
    route: string,
    rule: Rule,
  ): Promise<Pick<Requester, 'signedIn' | 'token'>> {
    if (SAME_FOR_ALL.has(route)) return {};
    const secret = bearerOf(request.headers.authorization);
    if (secret !== undefined) return rule === 'anyone' || rule === 'link' ? {} : this.byToken(secret);
    const cookie = readSessionCookie(request, this.config);
    return { signedIn: cookie ? await this.sessions.find(cookie, this.clock.now()) : undefined };
  }

  private async byToken(secret: string): Promise<Pick<Requester, 'signedIn' | 'token'>> {
    const token = await this.tokens.find(secret, this.clock.now());
    if (!token) throw new TokenNotValid();
    await this.limits.byToken(token.id);
    return { signedIn: token.account, token };
  }
}

/** Somebody without any role in the edition may not even know of its desk (404); a colleague with another role may (403). */
function mustHoldOneOf({ roles }: StaffRule, { signedIn, edition }: Requester): void {
  const held = heldIn(edition, signedIn!.roles);
  if (held.length === 0) throw new NothingHere();
  if (!held.some((role) => roles.includes(role))) throw new RoleMissing();
}

const heldIn = (edition: Edition | undefined, roles: NonNullable<Requester['signedIn']>['roles']) =>
  (edition && roles[edition.id]) ?? [];

/** What its maker may do is not yet what the token may. */
function mustReach(token: ByToken, route: string, rule: Rule): void {
  if (rule === 'signed-in-or-token') return;
  const scope = scopeOf(route, rule);
  if (!scope) throw new NotByToken();
  if (!token.scopes.includes(scope)) throw new ScopeMissing(scope);
}
