import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { isCallKind, NoSuchCall, readResults, submit } from '@app/consultation';
import type { Edition } from '@app/edition';
import { translator } from '@app/i18n';
import { Client } from '../access/client.js';
import { ClientLimits } from '../access/client-limits.js';
import { ThisEdition } from '../access/requester.js';
import { WrongShape } from '../http/validation.js';
import { Answers } from '../openapi/answers.js';
import { IdempotencyKey } from '../registration/application.body.js';
import { ConsultationResultsView, draftOf, SubmissionBody, SubmissionReceipt } from './submission.views.js';

/** What anybody does with the Open Consultation: send something to a call, read what came. */
@ApiTags('consultation')
@Controller('api/v1/editions/:edition/consultation')
export class SubmissionsController {
  constructor(
    private readonly database: DataSource,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Post('calls/:kind/submissions')
  @HttpCode(202)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key with the same body is sent once, and answered as the first time.',
  })
  @Answers(
    202,
    'Received; whoever reads the letter to the address given proves it, and only then it counts.',
    SubmissionReceipt,
  )
  async send(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Body({ schema: SubmissionBody }) body: SubmissionBody,
    @Headers('idempotency-key') key: string | undefined,
    @Client() client: string,
  ): Promise<SubmissionReceipt> {
    if (!isCallKind(kind)) throw new NoSuchCall();
    if (key !== undefined && !IdempotencyKey.safeParse(key).success)
      throw new WrongShape([{ field: 'Idempotency-Key', reason: 'registration:fields.idempotency-key' }]);
    await this.limits.letter('submissions', client);
    const pass = { lateCode: body.code || undefined, pageKey: key && keyOf(key, kind, body) };
    await submit(this.database, edition, kind, draftOf(body), pass, this.clock.now());
    return { message: translator(body.language)('consultation:answer') };
  }

  @Get('results')
  @Answers(
    200,
    'What came to the calls that have closed, counted by stakeholder type and region; titles with consent only.',
    ConsultationResultsView,
  )
  async results(@ThisEdition() edition: Edition): Promise<ConsultationResultsView> {
    const results = await readResults(this.database, edition.id, this.clock.now());
    return {
      results: results.map(({ call, ...rest }) => ({ kind: call.kind, closedAt: call.closesAt, ...rest })),
    };
  }
}

/** Keys are their senders' own choice: two who chose the same one sent two different things. */
function keyOf(key: string, kind: string, body: SubmissionBody): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([key, kind, body]))
    .digest('base64url');
  return `api ${hash}`;
}
