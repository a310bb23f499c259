import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { translator } from '@app/i18n';
import { ApplyService } from '@app/registration';
import { Client } from '../access/client.js';
import { ClientLimits } from '../access/client-limits.js';
import { atAnEvenPace } from '../access/even-pace.js';
import { ThisEdition } from '../access/requester.js';
import { WrongShape } from '../http/validation.js';
import { Answers } from '../openapi/answers.js';
import { ApplicationBody, IdempotencyKey } from './application.body.js';
import { ReceiptView } from './registration.views.js';

/** Registering, for anyone. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/registrations')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplyService,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'The same key with the same body is answered as the first time; with another body it is refused (422).',
  })
  @Answers(
    202,
    'Received; the rest stands in the letter to the address given. The answer tells nothing of it.',
    ReceiptView,
  )
  async apply(
    @ThisEdition() edition: Edition,
    @Body({ schema: ApplicationBody }) application: ApplicationBody,
    @Headers('idempotency-key') key: string | undefined,
    @Client() client: string,
  ): Promise<ReceiptView> {
    mustBeUsableKey(key);
    this.limits.application(client);
    const apply = () => this.applications.apply(edition, application, this.clock.now(), key);
    const { receivedAt } = await atAnEvenPace(apply);
    return { receivedAt, message: translator(application.language)('registration:answer') };
  }
}

function mustBeUsableKey(key: string | undefined): void {
  if (key === undefined || IdempotencyKey.safeParse(key).success) return;
  throw new WrongShape([{ field: 'Idempotency-Key', reason: 'registration:fields.idempotency-key' }]);
}
