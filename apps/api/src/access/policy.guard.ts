import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { CONFIG, Clock, type Config } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import { isLanguage } from '@app/i18n';
import { SignedInSessions, type SignedIn } from '@app/identity';
import { NothingHere, NotSignedIn, RoleMissing } from './access.errors.js';
import { policy } from './policy.js';
import type { ForumRequest, Requester } from './requester.js';
import { SAME_FOR_ALL } from './same-for-all.js';
import { readSessionCookie } from './session-cookie.js';

/** Stands before every controller: finds edition, language and session of a request and asks the policy table. Denies by default. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly editions: Editions,
    private readonly sessions: SignedInSessions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ForumRequest>();
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = `${method} ${request.routeOptions.url}`;
    const rule = policy[route];
    if (!rule) throw new NothingHere();

    const requester = await this.requesterOf(request, !SAME_FOR_ALL.has(route));
    request.requester = requester;
    if (rule === 'anyone' || rule === 'link') return true;

    if (!requester.signedIn) throw new NotSignedIn();
    if (rule !== 'signed-in') mustHoldOneOf(rule, requester.signedIn, requester.edition);
    return true;
  }

  private async requesterOf(request: ForumRequest, whoMatters: boolean): Promise<Requester> {
    const params = request.params as { edition?: string; lang?: string };
    const edition = params.edition === undefined ? undefined : await this.editions.editionByCode(params.edition);
    if (params.edition !== undefined && !edition) throw new NothingHere();
    if (params.lang !== undefined && !isLanguage(params.lang)) throw new NothingHere();
    const cookie = whoMatters ? readSessionCookie(request, this.config) : undefined;
    const signedIn = cookie ? await this.sessions.find(cookie, this.clock.now()) : undefined;
    return { edition: edition ?? undefined, language: params.lang, signedIn };
  }
}

/** Somebody without any role in the edition may not even know of its desk (404); a colleague with another role may (403). */
function mustHoldOneOf(roles: readonly string[], signedIn: SignedIn, edition: Edition | undefined): void {
  const held = edition ? (signedIn.roles[edition.id] ?? []) : [];
  if (held.length === 0) throw new NothingHere();
  if (!held.some((role) => roles.includes(role))) throw new RoleMissing();
}
