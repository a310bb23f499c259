import { Body, Controller, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { readCriteria, readReviewers, setCriteria, setReviewer, versionOfCriteria } from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { CriteriaBody, CriteriaView, ReviewerBody, ReviewersView } from './desk.views.js';
import { mustBeId } from './review-desk.controller.js';

/** By what submissions are judged, and who reads which. */
@ApiTags('consultation')
@Controller('api/v1/editions/:edition/consultation')
export class ReviewSettingsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('criteria')
  @Answers(200, 'The criteria in their order; the usual ones until an edition sets its own.', CriteriaView)
  async criteria(
    @ThisEdition() edition: Edition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CriteriaView> {
    const [criteria, version] = await Promise.all([
      readCriteria(this.database, edition.id),
      versionOfCriteria(this.database, edition.id),
    ]);
    void reply.header('etag', versionTag(version));
    return { criteria: criteria.map((one) => ({ ...one })), version };
  }

  @Put('criteria')
  @Answers(200, 'All of them are replaced; a score for one that is gone counts no more.', CriteriaView)
  async setCriteria(
    @ThisEdition() edition: Edition,
    @Body({ schema: CriteriaBody }) { criteria }: CriteriaBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CriteriaView> {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => setCriteria(tx, edition.id, version, criteria, by, now));
    return this.criteria(edition, reply);
  }

  @Get('reviewers')
  @Answers(200, 'Whoever holds the role of a reviewer, what they read, and how far they are.', ReviewersView)
  async reviewers(@ThisEdition() edition: Edition): Promise<ReviewersView> {
    return { reviewers: await readReviewers(this.database, edition.id) };
  }

  @Put('reviewers/:accountId')
  @HttpCode(204)
  @Answers(204, 'A reviewer reads the submissions that carry one of these Action Lines.')
  async setReviewer(
    @ThisEdition() edition: Edition,
    @Param('accountId') accountId: string,
    @Body({ schema: ReviewerBody }) body: ReviewerBody,
    @SeenVersion() version: number,
    @By() by: Actor,
  ): Promise<void> {
    mustBeId(accountId);
    const wish = { accountId, version, ...body };
    await inTransaction(this.database, (tx) => setReviewer(tx, edition.id, wish, by, this.clock.now()));
  }
}
