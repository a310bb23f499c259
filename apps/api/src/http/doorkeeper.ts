import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestListener, Server } from 'node:http';
import type { Config } from '@app/config';
import { LOOK_HASH } from '../assets/assets.js';
import { bearerOf } from '../access/bearer.js';
import type { ForumRequest } from '../access/requester.js';
import type { ReadyAnswers } from '../feeds/ready-answers.js';
import type { Draining } from '../health/draining.js';

const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${LOOK_HASH}'`, // a page may carry our stylesheet within it, and no other
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Before any controller: our own host only, no cross-site writes, security headers on every answer. */
export function keepTheDoor(fastify: FastifyInstance, config: Config, ready: ReadyAnswers, draining: Draining): void {
  const hosts = acceptedHosts(config);
  const protection = protectionOf(config);
  sendReadyFirst(fastify.server, hosts, ready, draining);
  fastify.addHook('onRequest', (request, reply, goOn) => {
    const { host = '' } = request.headers;
    const isOurHost = (hosts.has(host) && namesOurs(request.url, hosts)) || isHealthCheck(request);
    void reply.headers(protection);
    if (/%00/.test(request.url)) return void refuse(reply, 400, 'No address of this site has a NUL in it.');
    if (!isOurHost) return void refuse(reply, 421, 'This address does not belong to this site.');
    if (isWrite(request) && !isByToken(request) && comesFromElsewhere(request, hosts)) {
      return void refuse(reply, 403, 'This request came from another site.');
    }
    goOn();
  });
  fastify.addHook('onResponse', (request, reply, goOn) => {
    ready.keep(request as ForumRequest, reply);
    goOn();
  });
}

/** What was just sent to somebody else is sent again before Fastify and Nest see the request; everything else goes their way. */
function sendReadyFirst(server: Server, hosts: ReadonlySet<string>, ready: ReadyAnswers, draining: Draining): void {
  const wholeWay = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const mayBeReady = isRead(request.method) && !draining.hasBegun && hosts.has(request.headers.host ?? '');
    if (mayBeReady && ready.send(request, response)) return;
    for (const listener of wholeWay) listener(request, response);
  });
}

/** On every answer, errors too. */
function protectionOf(config: Config): Record<string, string> {
  return {
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-store',
    ...(config.baseUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  };
}

/** The host of BASE_URL; outside production also 127.0.0.1 and localhost on our port. */
function acceptedHosts(config: Config): Set<string> {
  const hosts = new Set([new URL(config.baseUrl).host]);
  if (config.mode !== 'production') for (const name of ['127.0.0.1', 'localhost']) hosts.add(`${name}:${config.port}`);
  return hosts;
}

/** A target may be a whole address (RFC 9112 §3.2.2): then its host counts, too. */
function namesOurs(target: string, hosts: ReadonlySet<string>): boolean {
  return target.startsWith('/') || (URL.canParse(target) && hosts.has(new URL(target).host));
}

/** Probes and monitoring come by the machine's own address. */
function isHealthCheck(request: FastifyRequest): boolean {
  return ['/healthz', '/readyz', '/metrics'].includes(request.url);
}

function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
}

function isWrite(request: FastifyRequest): boolean {
  return !isRead(request.method) && request.method !== 'OPTIONS';
}

/** No cookie counts beside a token, and no page of another site can make a browser send one: there is nothing to forge. */
function isByToken({ headers }: FastifyRequest): boolean {
  return bearerOf(headers.authorization) !== undefined;
}

/**
 * Browsers name the origin of a write; one that is not ours is refused. `null` (a page that hides where it comes from) passes only
 * when Sec-Fetch-Site, which no page can set, says that it is ours. Programs without either header are not browsers.
 * The referrer policy must stay `same-origin`: under `no-referrer` browsers send `null` for our own forms too (Fetch §3.2), and
 * those that know no Sec-Fetch-Site would be locked out.
 */
function comesFromElsewhere(request: FastifyRequest, hosts: Set<string>): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === 'null') return site !== 'same-origin';
  if (origin !== undefined) return !URL.canParse(origin) || !hosts.has(new URL(origin).host);
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function refuse(reply: FastifyReply, status: number, title: string): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', title, status, code: 'common.refused-at-the-door' }));
}
