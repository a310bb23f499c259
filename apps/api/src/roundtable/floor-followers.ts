import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { Clock } from '@app/config';
import { Notifications } from '@app/database';
import { FLOOR_CHANNEL } from '@app/roundtable';

/** A floor in the words of one kind of follower. */
export interface FloorNow {
  /** Another one whenever the text is. */
  version: number | string;
  text: string;
}

/** Somebody who follows a floor by server-sent events (HTML standard, §9.2). */
interface Follower {
  sessionId: string;
  /** Those with the same key get the same text, read once. */
  key: string;
  read(): Promise<FloorNow>;
  /** Asked before every word: a session that ended, a role or an address that was taken away end the stream. */
  mayStay(): Promise<boolean>;
  response: ServerResponse;
  /** Version of what it shows. */
  has?: number | string;
}

export type Following = Omit<Follower, 'response' | 'has'>;

/** Clocks of screens are put right as often; who may no longer follow is noticed by then at the latest. */
const CLOCK_EVERY_MS = 5_000;
/** A stream ends after as long; the browser comes back by itself and is asked anew who it is. */
const LIVES_MS = 120_000;
const COMES_BACK_MS = 250;
/** A screen that takes nothing in any more is let go; it catches up when it comes back. */
const MOST_UNREAD = 256 * 1024;

/** Shows each change of a floor to whoever follows it at this process; PostgreSQL tells every process of it. */
@Injectable()
export class FloorFollowers implements BeforeApplicationShutdown {
  private readonly followers = new Set<Follower>();
  private readonly bringing = new Map<string, 'once' | 'again'>();
  private listening?: Promise<void>;
  private ticking?: NodeJS.Timeout;
  private closed = false;

  constructor(
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** Answers with a stream that begins with the floor as it stands. Each event is whole, so one that was missed does no harm. */
  async follow(request: FastifyRequest, reply: FastifyReply, following: Following): Promise<void> {
    await this.listen();
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no', // nginx would collect it otherwise
    });
    if (request.method === 'HEAD' || this.closed) return void response.end();
    const follower: Follower = { ...following, response };
    this.followers.add(follower);
    const end = setTimeout(() => response.end(), LIVES_MS);
    response.on('close', () => {
      clearTimeout(end);
      this.followers.delete(follower);
      if (this.followers.size === 0) this.rest();
    });
    response.write(`retry: ${COMES_BACK_MS}\n\n`);
    this.tellTime(follower);
    this.ticking ??= setInterval(() => this.tick(), CLOCK_EVERY_MS);
    await this.bring(following.sessionId);
  }

  /** A stream never ends by itself: the process would wait for it in vain. */
  beforeApplicationShutdown(): void {
    this.closed = true;
    this.rest();
    for (const { response } of this.followers) response.end();
  }

  private async listen(): Promise<void> {
    this.listening ??= this.notifications.listen(FLOOR_CHANNEL, (sessionId) => {
      for (const one of sessionId ? [sessionId] : this.followed()) void this.bring(one);
    });
    await this.listening.catch((fault) => {
      this.listening = undefined;
      throw fault;
    });
  }

  private followed(): Set<string> {
    return new Set([...this.followers].map(({ sessionId }) => sessionId));
  }

  private tick(): void {
    for (const follower of this.followers) this.tellTime(follower);
    for (const sessionId of this.followed()) void this.bring(sessionId);
  }

  private rest(): void {
    clearInterval(this.ticking);
    this.ticking = undefined;
  }

  /** One after the other, so nobody gets an older state after a newer one; what changes meanwhile is brought once more. */
  private async bring(sessionId: string): Promise<void> {
    if (this.bringing.has(sessionId)) return void this.bringing.set(sessionId, 'again');
    do {
      this.bringing.set(sessionId, 'once');
      await this.bringOnce([...this.followers].filter((one) => one.sessionId === sessionId));
    } while (this.bringing.get(sessionId) === 'again');
    this.bringing.delete(sessionId);
  }

  private async bringOnce(followers: Follower[]): Promise<void> {
    const known = new Map<string, Promise<FloorNow>>();
    await Promise.all(
      followers.map(async (follower) => {
        try {
          if (!(await follower.mayStay())) return void follower.response.end();
          this.write(follower, await (known.get(follower.key) ?? keep(known, follower.key, follower.read())));
        } catch (fault) {
          // The browser comes back in a moment and is told what the matter is.
          new Logger('FloorFollowers').warn(fault instanceof Error ? fault.message : String(fault));
          follower.response.end();
        }
      }),
    );
  }

  private write(follower: Follower, { version, text }: FloorNow): void {
    if (follower.has === version || follower.response.writableEnded) return;
    if (follower.response.writableLength > MOST_UNREAD) return void follower.response.destroy();
    follower.has = version;
    follower.response.write(`id: ${version}\nevent: floor\n${dataOf(text)}\n\n`);
  }

  private tellTime({ response }: Follower): void {
    if (!response.writableEnded) response.write(`event: clock\ndata: ${this.clock.now().getTime()}\n\n`);
  }
}

function keep<T>(known: Map<string, Promise<T>>, key: string, found: Promise<T>): Promise<T> {
  known.set(key, found);
  return found;
}

/** A line break would end a field of an event. */
function dataOf(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `data: ${line}`)
    .join('\n');
}
