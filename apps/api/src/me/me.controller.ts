import { Controller, Delete, Get, HttpCode, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CONFIG, Clock, type Config } from '@app/config';
import { Editions } from '@app/edition';
import { type ByToken, ROLES, SignedInSessions, type SignedIn } from '@app/identity';
import { WhichToken, WhoIsSignedIn } from '../access/requester.js';
import { clearSessionCookie } from '../access/session-cookie.js';
import { Answers } from '../openapi/answers.js';

const Me = z.object({
  email: z.string(),
  name: z.string(),
  language: z.string(),
  editions: z.array(z.object({ code: z.string(), shortName: z.string(), roles: z.array(z.enum(ROLES)) })),
  /** Of the token by which this was asked; null in a browser. */
  token: z.object({ name: z.string(), scopes: z.array(z.string()), expiresAt: z.date() }).nullable(),
});

/** Who is signed in here, or whose token this is, and for which editions they work. */
@ApiTags('me')
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly editions: Editions,
    private readonly sessions: SignedInSessions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Answers(200, 'The account of this session or token and its roles, newest edition first; of a token what it may.', Me)
  async me(@WhoIsSignedIn() signedIn: SignedIn, @WhichToken() token: ByToken | undefined): Promise<z.infer<typeof Me>> {
    const editions = await this.editions.all();
    return {
      email: signedIn.email,
      name: signedIn.name,
      language: signedIn.language,
      editions: editions
        .filter(({ id }) => signedIn.roles[id])
        .map(({ id, code, shortName }) => ({ code, shortName, roles: signedIn.roles[id] })),
      token: token ? { name: token.name, scopes: token.scopes, expiresAt: token.expiresAt } : null,
    };
  }

  @Delete('session')
  @HttpCode(204)
  @Answers(204, 'Signed out: the session ends at once, also for copies of its cookie.')
  async end(@WhoIsSignedIn() signedIn: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(signedIn.sessionId, this.clock.now());
    clearSessionCookie(reply, this.config);
  }
}
