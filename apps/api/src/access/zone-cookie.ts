import type { FastifyReply } from 'fastify';
import type { Config } from '@app/config';
import { isZone } from '@app/edition';

const NAME = 'zone';
const KEPT_SECONDS = 180 * 86_400;
/** Nobody has more zones than this; somebody who makes names up may not fill our memory. */
const MOST_KNOWN = 1_000;

const zones = new Map<string, string | undefined>();

/** In whose time a visitor chose to read the agenda, as an IANA name; undefined for the Forum's own. Takes the header as it came. */
export function chosenZone(cookies: string | undefined): string | undefined {
  const value = cookies && /(?:^|;\s*)zone=([\w%/+-]{1,90})/.exec(cookies)?.[1];
  if (!value) return undefined;
  if (!zones.has(value)) {
    if (zones.size >= MOST_KNOWN) zones.clear();
    zones.set(value, asZone(value));
  }
  return zones.get(value);
}

/** Remembers the choice for half a year; undefined forgets it. */
export function rememberZone(reply: FastifyReply, zone: string | undefined, config: Config): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.baseUrl.startsWith('https:'),
  } as const;
  if (zone) void reply.setCookie(NAME, zone, { ...options, maxAge: KEPT_SECONDS });
  else void reply.clearCookie(NAME, options);
}

function asZone(value: string): string | undefined {
  try {
    const zone = decodeURIComponent(value);
    return isZone(zone) ? zone : undefined;
  } catch {
    return undefined; // a broken % sequence
  }
}
