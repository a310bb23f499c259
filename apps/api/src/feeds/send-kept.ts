import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding, type Encoding } from './accepted-encoding.js';
import { hasItAlready } from './conditional.js';
import type { KeptAnswer } from './kept-bytes.js';

export interface SendingOptions {
  /** Public answers are kept by browsers and proxies, asked about each time; old ones may stand in when we are away. */
  cacheControl?: string;
  /** Further headers of the request that the answer depends on. */
  vary?: string;
  /** Offers the answer as a file of that name. */
  fileName?: string;
}

/** What was sent, for `ReadyAnswers` to keep; only answers that are the same for everybody. */
export type KeptReply = FastifyReply & { kept?: KeptAnswer };

const ASK_EACH_TIME = 'public, max-age=0, must-revalidate, stale-if-error=86400';

/** Sends a kept answer in the encoding that the reader takes, or 304 when the reader has it. Works for HEAD, too. */
export function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: KeptAnswer,
  { cacheControl = ASK_EACH_TIME, fileName, vary }: SendingOptions = {},
): FastifyReply {
  if (cacheControl === ASK_EACH_TIME) (reply as KeptReply).kept = answer;
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  void reply
    .header('etag', entityTag(answer, encoding))
    .header('cache-control', cacheControl)
    .header('vary', ['accept-encoding', vary].filter(Boolean).join(', '));
  if (answer.lastModified) void reply.header('last-modified', answer.lastModified.toUTCString());
  if (fileName) void reply.header('content-disposition', `attachment; filename="${fileName}"`);
  if (hasItAlready(request, answer)) return reply.status(304).send();
  void reply.type(answer.type);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.send(answer.bodies[encoding]);
}

/** One tag per encoding, since the bytes differ (RFC 9110 §8.8.3.3). */
export function entityTag({ tag }: KeptAnswer, encoding: Encoding): string {
  return `"${tag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
}
