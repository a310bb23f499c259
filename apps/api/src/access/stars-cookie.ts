import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '@app/config';
import type { Edition } from '@app/edition';
import { MOST_STARS } from '@app/programme';

const KEPT_SECONDS = 400 * 86_400;
/** Before the codes, when an account keeps them, too. */
const KEPT = 'kept';

/** The stars of one browser in one edition. */
export interface StarsCookie {
  codes: string[];
  /** Whether an account has them all; what is starred without one is handed over at the next sign-in. */
  isKept: boolean;
}

const nameOf = ({ code }: Pick<Edition, 'code'>) => `stars-${code}`;

/** What is no code of a session is left out; whoever writes into their own cookie reaches nothing by it. */
export function readStarsCookie(request: FastifyRequest, edition: Edition): StarsCookie {
  const parts = (request.cookies[nameOf(edition)] ?? '').split('.');
  const codes = parts.filter((part) => /^[A-Z0-9]{6}$/.test(part));
  return { codes: [...new Set(codes)].slice(0, MOST_STARS), isKept: parts[0] === KEPT };
}

/** Pages are the same for everybody; `forum.js` reads this cookie and marks the stars, so scripts may see it. */
export function writeStarsCookie(reply: FastifyReply, edition: Edition, stars: StarsCookie, config: Config): void {
  const value = [...(stars.isKept ? [KEPT] : []), ...stars.codes.slice(-MOST_STARS)].join('.');
  void reply.setCookie(nameOf(edition), value, {
    path: `/${edition.code}`,
    sameSite: 'lax',
    secure: config.baseUrl.startsWith('https:'),
    maxAge: KEPT_SECONDS,
  });
}

export function clearStarsCookie(reply: FastifyReply, edition: Pick<Edition, 'code'>): void {
  void reply.clearCookie(nameOf(edition), { path: `/${edition.code}` });
}
