import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Actor, ByToken, SignedIn } from '@app/identity';

/** What the guard found out about a request before any controller sees it. */
export interface Requester {
  /** Of `:edition` in the path. */
  edition?: Edition;
  /** Of `:lang` in the path. */
  language?: Language;
  /** Whoever has a session, or the account that a token acts for. */
  signedIn?: SignedIn;
  /** When the request came by a token. */
  token?: ByToken;
}

export type ForumRequest = FastifyRequest & { requester: Requester };

/** The request itself, for a pipe that makes of it what a route is about (`OfRequest(SomePipe)`). */
export const OfRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<ForumRequest>(),
);

const requesterOf = (context: ExecutionContext) => context.switchToHttp().getRequest<ForumRequest>().requester;

/** The edition that the path names; the guard has answered 404 when there is none. */
export const ThisEdition = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requesterOf(context).edition,
);

/** The language of the path. */
export const PathLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requesterOf(context).language,
);

/** Whoever is signed in, or undefined on routes for anyone. */
export const WhoIsSignedIn = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requesterOf(context).signedIn,
);

/** The token by which a program came, or undefined. */
export const WhichToken = createParamDecorator((_: unknown, context: ExecutionContext) => requesterOf(context).token);

/** The signed-in account as the one who acts; only on routes that demand a session or a token. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { signedIn, token } = requesterOf(context);
  const { accountId, name, email } = signedIn!;
  return { kind: 'account', id: accountId, name: name || email, ...(token && { token: token.id }) };
});
