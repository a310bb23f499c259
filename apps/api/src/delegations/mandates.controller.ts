import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { type Edition, endOfDay } from '@app/edition';
import { chooseLanguage, type Language } from '@app/i18n';
import { type Actor, mandatesOf, NoSuchMandate, readMandate, revokeMandate } from '@app/identity';
import { givePersonalMandate } from '@app/people';
import { actedFor } from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { MandateList, NewMandate, WithReason } from './delegation.views.js';
import { mandateViews } from './mandate-view.js';

/** Who may act for which person: aides and assistants. Focal points stand with their delegation. */
@ApiTags('delegations')
@Controller('api/v1/editions/:edition/mandates')
export class MandatesApiController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Every mandate over a person, those in force first.', MandateList)
  list(@ThisEdition() edition: Edition, @Headers('accept-language') accepts: string | undefined) {
    return this.listNow(edition, chooseLanguage(accepts));
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'Given; both sides get a letter.', MandateList)
  async give(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewMandate }) { email, name, language, until, ...wish }: NewMandate,
    @By() by: Actor,
    @Headers('accept-language') accepts: string | undefined,
  ) {
    const validUntil = until === undefined ? undefined : endOfDay(until, edition.timeZone);
    const mandate = { ...wish, edition, validUntil, holder: { email, name, language } };
    await inTransaction(this.database, (tx) => givePersonalMandate(tx, mandate, by, this.clock.now()));
    return this.listNow(edition, chooseLanguage(accepts));
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Answers(200, 'Ended from the holder’s next request on; both sides get a letter.', MandateList)
  async revoke(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @Body({ schema: WithReason }) { reason }: WithReason,
    @By() by: Actor,
    @Headers('accept-language') accepts: string | undefined,
  ) {
    const now = this.clock.now();
    await inTransaction(this.database, async (tx) => {
      const mandate = await readMandate(tx, id, now);
      if (mandate?.subject.kind !== 'person' || mandate.editionId !== edition.id) throw new NoSuchMandate();
      const subject = await actedFor(tx, mandate.subject);
      await revokeMandate(tx, { id, edition, subject, reason: reason.trim() || undefined }, by, now);
    });
    return this.listNow(edition, chooseLanguage(accepts));
  }

  private async listNow(edition: Edition, language: Language) {
    const mandates = await mandatesOf(this.database, edition.id, this.clock.now());
    const overPersons = mandates.filter(({ subject }) => subject.kind === 'person');
    return { mandates: await mandateViews(this.database, overPersons, language) };
  }
}
