import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { declineNomination, nominate, readNominations, verifyNomination } from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { NewNomination, NominationList, WithReason } from './delegation.views.js';

/** Nominations of focal points: taken in, verified, declined. */
@ApiTags('delegations')
@Controller('api/v1/editions/:edition/focal-point-nominations')
export class NominationsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Open ones first, the longest waiting on top; then those decided.', NominationList)
  list(@ThisEdition() edition: Edition) {
    return this.listNow(edition);
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'Taken in; nothing follows from it before it is verified.', NominationList)
  async nominate(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewNomination }) draft: NewNomination,
    @By() by: Actor,
  ) {
    const nomination = { ...draft, nominatedBy: by.name };
    await inTransaction(this.database, (tx) => nominate(tx, edition, nomination, this.clock.now()));
    return this.listNow(edition);
  }

  @Post(':id/verification')
  @HttpCode(200)
  @Answers(200, 'Verified: the mandate is given and a letter is on its way.', NominationList)
  async verify(@ThisEdition() edition: Edition, @PathId('id') id: string, @By() by: Actor) {
    await inTransaction(this.database, (tx) => verifyNomination(tx, edition, id, by, this.clock.now()));
    return this.listNow(edition);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Answers(200, 'Declined, with the reason for the colleagues.', NominationList)
  async decline(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @Body({ schema: WithReason }) { reason }: WithReason,
    @By() by: Actor,
  ) {
    await inTransaction(this.database, (tx) => declineNomination(tx, edition, id, reason, by, this.clock.now()));
    return this.listNow(edition);
  }

  private async listNow(edition: Edition) {
    return { nominations: await readNominations(this.database, edition.id) };
  }
}
