import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, type AuditEntry, recordAudit } from '@app/identity';
import { liftSuppression, suppressedAddresses } from '@app/mail';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { Lifting, UnreachedList } from './letters.views.js';

/** Addresses of an edition that letters come back from. */
@ApiTags('letters')
@Controller('api/v1/editions/:edition/unreached-addresses')
export class UnreachedController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Addresses that this edition has written to and that are not reached, the newest first.', UnreachedList)
  list(@ThisEdition() edition: Edition): Promise<UnreachedList> {
    return this.read(edition);
  }

  @Post(':id/lifting')
  @HttpCode(200)
  @Answers(200, 'The address counts as reached again; the rest of the list.', UnreachedList)
  async lift(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @Body({ schema: Lifting }) { reason }: Lifting,
    @By() by: Actor,
  ): Promise<UnreachedList> {
    await inTransaction(this.database, async (tx) => {
      await liftSuppression(tx, edition.id, id);
      const entry: AuditEntry = {
        by,
        action: 'mail.suppression-lifted',
        subject: { kind: 'suppressed-address', id },
        editionId: edition.id,
        reason,
      };
      await recordAudit(tx, entry, this.clock.now());
    });
    return this.read(edition);
  }

  private async read(edition: Edition): Promise<UnreachedList> {
    return { addresses: await suppressedAddresses(this.database.manager, edition.id) };
  }
}
