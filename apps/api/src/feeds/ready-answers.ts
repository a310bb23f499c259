import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Clock } from '@app/config';
import { Notifications } from '@app/database';
import { PublicProgrammes } from '@app/programme';
import type { ForumRequest } from '../access/requester.js';
import { chosenZone } from '../access/zone-cookie.js';
import { acceptedEncoding, type Encoding } from './accepted-encoding.js';
import { hasItAlready } from './conditional.js';
import type { KeptAnswer } from './kept-bytes.js';
import { entityTag, type KeptReply } from './send-kept.js';

/** An answer in one encoding, its headers put together beforehand. */
interface Coded {
  etag: string;
  whole: OutgoingHttpHeaders;
  /** What a 304 needs (RFC 9110 §15.4.5); the reader has the rest. */
  unchanged: OutgoingHttpHeaders;
}

interface Ready {
  answer: KeptAnswer;
  coded: Record<Encoding, Coded>;
  editionId: string;
  revision: number;
  since: number;
}

/** Every so often the whole way is walked again: guard, controller, what depends on the hour. */
const LIVES_MS = 1_000;
const MOST = 1_000;
const OF_ONE_ANSWER = ['etag', 'content-type', 'content-encoding', 'content-length', 'connection', 'date'];
/** With the permission for pages of other sites, which browsers also look for on a 304. */
const VALIDATORS = ['cache-control', 'vary', 'last-modified', 'access-control-allow-origin'];

/**
 * What everybody was just sent under an address is sent again from here, before Fastify and Nest see the request: three times as many
 * readers for the same work. Only public answers come here (`sendKept`), only while the programme has the revision that they were made from.
 */
@Injectable()
export class ReadyAnswers implements OnModuleInit {
  private readonly ready = new Map<string, Ready>();

  constructor(
    private readonly programmes: PublicProgrammes,
    private readonly clock: Clock,
    @Optional() private readonly notifications?: Notifications,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.notifications?.listen('edition', () => this.ready.clear());
  }

  /** Called when an answer has gone out. */
  keep(request: ForumRequest, reply: FastifyReply): void {
    const { kept } = reply as KeptReply;
    const editionId = request.requester?.edition?.id;
    const revision = editionId === undefined ? undefined : this.programmes.presentRevision(editionId);
    if (!kept || editionId === undefined || revision === undefined) return;
    if (this.ready.size >= MOST) this.ready.clear();
    const sent = { ...reply.getHeaders() } as OutgoingHttpHeaders;
    for (const name of OF_ONE_ANSWER) delete sent[name];
    const coded = {
      identity: codedAs('identity', kept, sent),
      gzip: codedAs('gzip', kept, sent),
      br: codedAs('br', kept, sent),
    };
    this.ready.set(keyOf(request), { answer: kept, coded, editionId, revision, since: this.clock.now().getTime() });
  }

  /** Answers a GET or HEAD at once if it can; false when the request must go the whole way. */
  send(request: IncomingMessage, response: ServerResponse): boolean {
    const ready = this.ready.get(keyOf(request));
    if (!ready || !this.isPresent(ready)) return false;
    const encoding = acceptedEncoding(request.headers['accept-encoding'] as string | undefined);
    const { etag, whole, unchanged } = ready.coded[encoding];
    if (request.headers['if-none-match'] === etag || hasItAlready(request, ready.answer)) {
      response.writeHead(304, unchanged).end();
      return true;
    }
    response.writeHead(200, whole).end(request.method === 'HEAD' ? undefined : ready.answer.bodies[encoding]);
    return true;
  }

  private isPresent({ since, editionId, revision }: Ready): boolean {
    const age = this.clock.now().getTime() - since;
    return age >= 0 && age < LIVES_MS && this.programmes.presentRevision(editionId) === revision;
  }
}

/** What public answers depend on: the address, and the zone in which a visitor wishes to read times. */
function keyOf({ url, headers }: { url?: string; headers: IncomingMessage['headers'] }): string {
  return `${url} ${chosenZone(headers.cookie) ?? ''}`;
}

function codedAs(encoding: Encoding, answer: KeptAnswer, sent: OutgoingHttpHeaders): Coded {
  const etag = entityTag(answer, encoding);
  const validators = VALIDATORS.filter((name) => sent[name]).map((name) => [name, sent[name]]);
  const whole: OutgoingHttpHeaders = {
    ...sent,
    etag,
    'content-type': answer.type,
    'content-length': answer.bodies[encoding].length,
  };
  if (encoding !== 'identity') whole['content-encoding'] = encoding;
  return { etag, whole, unchanged: { ...Object.fromEntries(validators), etag } };
}
