import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Clock } from '@app/config';
import { Notifications } from '@app/database';
import { PublicProgrammes } from '@app/programme';
import type { ForumRequest } from '../access/requester.js';
import { acceptedEncoding } from './accepted-encoding.js';
import { hasItAlready } from './conditional.js';
import type { KeptAnswer } from './kept-bytes.js';
import { entityTag, type KeptReply } from './send-kept.js';

interface Ready {
  answer: KeptAnswer;
  /** As they were sent, without those that depend on what the reader takes or has. */
  headers: OutgoingHttpHeaders;
  /** Of these, what a 304 needs (RFC 9110 §15.4.5); the reader has the rest. */
  validators: OutgoingHttpHeaders;
  editionId: string;
  revision: number;
  since: number;
}

/** Every so often the whole way is walked again: guard, controller, what depends on the hour. */
const LIVES_MS = 1_000;
const MOST = 1_000;
const OF_ONE_ANSWER = ['etag', 'content-type', 'content-encoding', 'content-length', 'connection', 'date'];
const VALIDATORS = ['cache-control', 'vary', 'last-modified'];

/**
 * What everybody was just sent under an address is sent again from here, before Nest sees the request: three times as many readers
 * for the same work. Only public answers come here (`sendKept`), only while the programme has the revision that they were made from.
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
    const headers = { ...reply.getHeaders() } as OutgoingHttpHeaders;
    for (const name of OF_ONE_ANSWER) delete headers[name];
    const validators = Object.fromEntries(
      VALIDATORS.filter((name) => headers[name]).map((name) => [name, headers[name]]),
    );
    const since = this.clock.now().getTime();
    this.ready.set(request.url, { answer: kept, headers, validators, editionId, revision, since });
  }

  /** Answers a GET or HEAD at once if it can; false when the request must go the whole way. */
  send(request: FastifyRequest, response: ServerResponse): boolean {
    const ready = this.ready.get(request.url);
    if (!ready || !this.isPresent(ready)) return false;
    const { answer } = ready;
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    const etag = entityTag(answer, encoding);
    if (hasItAlready(request, answer)) {
      response.writeHead(304, { ...ready.validators, etag }).end();
      return true;
    }
    const headers = { ...ready.headers, etag };
    const body = answer.bodies[encoding];
    const described = { ...headers, 'content-type': answer.type, 'content-length': body.length };
    response.writeHead(200, encoding === 'identity' ? described : { ...described, 'content-encoding': encoding });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  private isPresent({ since, editionId, revision }: Ready): boolean {
    const age = this.clock.now().getTime() - since;
    return age >= 0 && age < LIVES_MS && this.programmes.presentRevision(editionId) === revision;
  }
}
