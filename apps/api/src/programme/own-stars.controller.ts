import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { SignedIn } from '@app/identity';
import { NoSuchSession, PublicProgrammes, readStars, starSessions, unstarSession } from '@app/programme';
import { ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';

export const StarsView = z.object({
  /** Codes of sessions, the first starred first. One that was taken out of the programme stays among them. */
  sessions: z.array(z.string()),
});
export type StarsView = z.infer<typeof StarsView>;

/** The sessions that somebody starred, kept with the account; without one they stand in a cookie, which is the pages' own. */
@ApiTags('own stars')
@Controller('api/v1/editions/:edition/own-stars')
export class OwnStarsController {
  constructor(
    private readonly database: DataSource,
    private readonly programmes: PublicProgrammes,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The sessions that you starred.', StarsView)
  async list(@ThisEdition() edition: Edition, @WhoIsSignedIn() signedIn: SignedIn): Promise<StarsView> {
    return { sessions: await readStars(this.database, { accountId: signedIn.accountId, editionId: edition.id }) };
  }

  @Post(':code')
  @HttpCode(200)
  @Answers(200, 'Starred, once however often; 200 at most are kept.', StarsView)
  async star(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @WhoIsSignedIn() signedIn: SignedIn,
  ): Promise<StarsView> {
    const owner = { accountId: signedIn.accountId, editionId: edition.id };
    const { sessions } = await this.programmes.programmeOf(edition.id);
    if (!sessions.some((session) => session.code === code)) throw new NoSuchSession();
    await inTransaction(this.database, (tx) => starSessions(tx, owner, [code], this.clock.now()));
    return this.list(edition, signedIn);
  }

  @Delete(':code')
  @HttpCode(200)
  @Answers(200, 'Starred no more. 404 when it was not.', StarsView)
  async unstar(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @WhoIsSignedIn() signedIn: SignedIn,
  ): Promise<StarsView> {
    const owner = { accountId: signedIn.accountId, editionId: edition.id };
    if (!(await readStars(this.database, owner)).includes(code)) throw new NoSuchSession();
    await inTransaction(this.database, (tx) => unstarSession(tx, owner, code));
    return this.list(edition, signedIn);
  }
}
