import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '@app/config';

const isHttps = (config: Config) => config.baseUrl.startsWith('https:');

/** `__Host-` binds the cookie to this host and to https; plain http (development) cannot have it. */
function cookieName(config: Config): string {
  return isHttps(config) ? '__Host-forum' : 'forum';
}

export function readSessionCookie(request: FastifyRequest, config: Config): string | undefined {
  return request.cookies[cookieName(config)];
}

export function setSessionCookie(reply: FastifyReply, token: string, config: Config): void {
  void reply.setCookie(cookieName(config), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(config),
  });
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(cookieName(config), { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(config) });
}
