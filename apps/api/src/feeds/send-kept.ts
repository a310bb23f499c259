import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding } from './accepted-encoding.js';
import { hasItAlready } from './conditional.js';
import type { KeptAnswer } from './kept-bytes.js';

export interface SendingOptions {
  /** Public answers are kept by browsers and proxies, asked about each time; old ones may stand in when we are away. */
  cacheControl?: string;
  /** Offers the answer as a file of that name. */
  fileName?: string;
}

const ASK_EACH_TIME = 'public, max-age=0, must-revalidate, stale-if-error=86400';

/** Sends a kept answer in the encoding that the reader takes, or 304 when the reader has it. Works for HEAD, too. */
export function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: KeptAnswer,
  { cacheControl = ASK_EACH_TIME, fileName }: SendingOptions = {},
): FastifyReply {
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  void reply
    .header('etag', `"${answer.tag}${encoding === 'identity' ? '' : `-${encoding}`}"`)
    .header('cache-control', cacheControl)
    .header('vary', 'accept-encoding');
  if (answer.lastModified) void reply.header('last-modified', answer.lastModified.toUTCString());
  if (hasItAlready(request, answer)) return reply.status(304).send();
  void reply.type(answer.type);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  if (fileName) void reply.header('content-disposition', `attachment; filename="${fileName}"`);
  return reply.send(answer.bodies[encoding]);
}
