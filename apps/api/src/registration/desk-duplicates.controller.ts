import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { areTwoPeople, type DecisionOn, duplicatesOf, MergeService, readRegistration } from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { idIn, PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { DeskReader } from './desk-reader.js';
import { DeskLineView, RegistrationWithHistory } from './desk.views.js';
import { SeenRegistration } from './seen-registration.js';

const DuplicatesView = z.object({ registrations: z.array(DeskLineView) });
type DuplicatesView = z.infer<typeof DuplicatesView>;

const MergeBody = z.strictObject({
  /** The registration that ends, and the version of it that was on the screen. */
  endedId: z.string(),
  endedVersion: z.number().int(),
});
type MergeBody = z.infer<typeof MergeBody>;

/** People who registered twice. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/registrations/:id')
export class DeskDuplicatesController {
  constructor(
    private readonly database: DataSource,
    private readonly merging: MergeService,
    private readonly desk: DeskReader,
    private readonly clock: Clock,
  ) {}

  @Get('duplicates')
  @Answers(200, 'Others that may be the same person, most alike first.', DuplicatesView)
  async duplicates(@ThisEdition() edition: Edition, @PathId('id') id: string): Promise<DuplicatesView> {
    await readRegistration(this.database, edition.id, id);
    const others = await duplicatesOf(this.database, edition.id, id);
    return { registrations: await this.desk.lines(edition, others) };
  }

  @Post('duplicates/:other/two-people')
  @HttpCode(204)
  @Answers(204, 'Remembered: the pair is not shown again.')
  async twoPeople(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @PathId('other') otherId: string,
    @By() by: Actor,
  ): Promise<void> {
    const pair = { editionId: edition.id, id, otherId };
    await inTransaction(this.database, (tx) => areTwoPeople(tx, pair, by, this.clock.now()));
  }

  @Post('merges')
  @HttpCode(200)
  @Answers(
    200,
    'The two are one: this registration survives, the other has ended and points here. Final. If-Match is of the surviving one.',
    RegistrationWithHistory,
  )
  async merge(
    @SeenRegistration() { edition, ...surviving }: DecisionOn,
    @Body({ schema: MergeBody }) { endedId, endedVersion }: MergeBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    const ended = { id: idIn(endedId), version: endedVersion };
    await this.merging.merge({ edition, surviving, ended }, by, this.clock.now());
    return this.desk.one({ edition, id: surviving.id }, reply);
  }
}
