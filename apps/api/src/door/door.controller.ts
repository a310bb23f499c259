import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Actor, SignedIn } from '@app/identity';
import { CheckInService, countDoor, type DoorNumbers, knownCategories, lookUp } from '@app/registration';
import { asBadgeCode } from '@app/tokens';
import { ClientLimits } from '../access/client-limits.js';
import { By, ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import {
  DoorNumbersView,
  DoorPersonView,
  doorPersonView,
  EntryBody,
  EntryView,
  Id,
  LookUpBody,
  LookUpView,
} from './door.views.js';

/** The door of the venue: find somebody, let them in, take it back. */
@ApiTags('door')
@Controller('api/v1/editions/:edition/door')
export class DoorController {
  constructor(
    private readonly database: DataSource,
    private readonly checkIns: CheckInService,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Post('look-ups')
  @HttpCode(200)
  @Answers(
    200,
    'Who was found, those who may still come in first. A POST, so that names and codes stand in no log of addresses.',
    LookUpView,
  )
  async find(
    @ThisEdition() edition: Edition,
    @Body({ schema: LookUpBody }) { q }: LookUpBody,
    @WhoIsSignedIn() { accountId }: SignedIn,
  ): Promise<LookUpView> {
    if (!asBadgeCode(q)) await this.limits.doorSearch(accountId);
    const { people, ...rest } = await lookUp(this.database, edition.id, q);
    const categories = await knownCategories(this.database, edition.id);
    return { ...rest, people: people.map((person) => doorPersonView(person, categories, rest.scanned)) };
  }

  @Post('check-ins')
  @HttpCode(200)
  @Answers(200, 'The person is inside. Doing it again changes nothing: the first time and desk are told.', EntryView)
  admit(
    @ThisEdition() edition: Edition,
    @Body({ schema: EntryBody }) entry: EntryBody,
    @By() by: Actor,
  ): Promise<EntryView> {
    return this.checkIns.admit(edition, entry, by, this.clock.now());
  }

  @Delete('check-ins/:id')
  @Answers(200, 'Taken back; the person may come in again. Twice is once.', DoorPersonView)
  async undo(
    @ThisEdition() edition: Edition,
    @Param('id', { schema: Id }) id: string,
    @By() by: Actor,
  ): Promise<DoorPersonView> {
    const person = await this.checkIns.undo(edition, id, by, this.clock.now());
    return doorPersonView(person, await knownCategories(this.database, edition.id));
  }

  @Get('numbers')
  @Answers(200, 'How many are expected and inside, and today by hour.', DoorNumbersView)
  numbers(@ThisEdition() edition: Edition): Promise<DoorNumbers> {
    return countDoor(this.database, edition, this.clock.now());
  }
}
