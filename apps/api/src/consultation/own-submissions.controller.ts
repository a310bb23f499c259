import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import {
  changeOwnSubmission,
  type OwnSubmission,
  ownSubmissionOfAddress,
  submissionsOfAddress,
  withdrawSubmission,
} from '@app/consultation';
import type { Edition } from '@app/edition';
import type { SignedIn } from '@app/identity';
import { parseAddress } from '@app/mail';
import { ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { OwnSubmissionBody, OwnSubmissionList, OwnSubmissionView, viewOwnSubmission } from './submission.views.js';

/** What somebody sent to the Open Consultation from the address that they sign in with; everybody else's is unknown. */
@ApiTags('own submissions')
@Controller('api/v1/editions/:edition/own-submissions')
export class OwnSubmissionsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Your submissions to this edition, newest first.', OwnSubmissionList)
  async list(@ThisEdition() edition: Edition, @WhoIsSignedIn() signedIn: SignedIn): Promise<OwnSubmissionList> {
    const submissions = await submissionsOfAddress(this.database, edition.id, keyOf(signedIn));
    return { submissions: submissions.map(({ lateUntil: _, ...line }) => line) };
  }

  @Get(':code')
  @Answers(200, 'One of yours with where it stands; its ETag is what a change wants as If-Match.', OwnSubmissionView)
  async read(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSubmissionView> {
    return this.answer(await this.find(edition, code, signedIn), reply);
  }

  @Put(':code')
  @Answers(
    200,
    'Written anew, until the deadline; the address stays, and a letter says what changed.',
    OwnSubmissionView,
  )
  async change(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: OwnSubmissionBody }) draft: OwnSubmissionBody,
    @SeenVersion() version: number,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSubmissionView> {
    const { id } = await this.find(edition, code, signedIn);
    await changeOwnSubmission(this.database, edition, { id, version }, draft, this.clock.now());
    return this.answer(await this.find(edition, code, signedIn), reply);
  }

  @Post(':code/withdrawal')
  @HttpCode(200)
  @Answers(200, 'Taken back, for good. 409 once it is decided.', OwnSubmissionView)
  async withdraw(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSubmissionView> {
    const { id } = await this.find(edition, code, signedIn);
    await withdrawSubmission(this.database, edition, id, this.clock.now());
    return this.answer(await this.find(edition, code, signedIn), reply);
  }

  private find(edition: Edition, code: string, signedIn: SignedIn): Promise<OwnSubmission> {
    return ownSubmissionOfAddress(this.database, edition, { code, emailKey: keyOf(signedIn) }, this.clock.now());
  }

  private answer(own: OwnSubmission, reply: FastifyReply): OwnSubmissionView {
    void reply.header('etag', versionTag(own.version));
    return viewOwnSubmission(own, this.clock.now());
  }
}

function keyOf({ email }: SignedIn): string {
  return parseAddress(email)?.key ?? '';
}
