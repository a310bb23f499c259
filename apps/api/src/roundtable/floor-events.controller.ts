import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONFIG, Clock, type Config } from '@app/config';
import type { Edition } from '@app/edition';
import { SignedInSessions } from '@app/identity';
import { type ForumRequest, ThisEdition } from '../access/requester.js';
import { PROTOCOL } from '../access/role-groups.js';
import { readSessionCookie } from '../access/session-cookie.js';
import { Answers } from '../openapi/answers.js';
import { FloorDesk } from './floor-desk.js';
import { FloorFollowers } from './floor-followers.js';
import { RoundTableDesk } from './round-table-desk.js';

/** The floor as a stream for the console. */
@ApiTags('round tables')
@Controller('api/v1/editions/:edition/round-tables/:code/floor/events')
export class FloorEventsController {
  constructor(
    private readonly tables: RoundTableDesk,
    private readonly desk: FloorDesk,
    private readonly followers: FloorFollowers,
    private readonly sessions: SignedInSessions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Answers(
    200,
    'A stream (text/event-stream): `floor` with the whole floor as JSON at the beginning and after each change, `clock` with the server’s time in milliseconds.',
  )
  async follow(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Req() request: ForumRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sessionId = await this.tables.sessionIdOf(edition, code);
    await this.followers.follow(request, reply, {
      sessionId,
      key: 'console',
      read: async () => {
        const floor = await this.desk.view(edition, code);
        return { version: floor.version, text: JSON.stringify(floor) };
      },
      mayStay: () => this.isOfProtocol(edition, request),
    });
  }

  /** Asked anew as for every request. A token is asked when the stream begins again, two minutes later at most. */
  private async isOfProtocol(edition: Edition, request: ForumRequest): Promise<boolean> {
    if (request.requester.token) return true;
    const cookie = readSessionCookie(request, this.config);
    const signedIn = cookie ? await this.sessions.find(cookie, this.clock.now()) : undefined;
    return (signedIn?.roles[edition.id] ?? []).some((role) => PROTOCOL.includes(role));
  }
}
