import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor, SignedIn } from '@app/identity';
import { giveUp, ownSignUps, seatsOfSessions, signUp } from '@app/signup';
import { NothingHere } from '../access/access.errors.js';
import { By, ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { OwnRegistrations } from '../pages/registration/own-registrations.js';

const Count = z.number().int();

export const OwnSeatsView = z.object({
  /** The first signed up for first. */
  seats: z.array(
    z.object({
      /** Of the session. */
      code: z.string(),
      title: z.string(),
      state: z.enum(['seated', 'waiting']),
      signedUpAt: z.date(),
      /** In line, from 1; null for a seat. */
      place: Count.nullable(),
      /** Of the session; null: not counted. */
      capacity: Count.nullable(),
      taken: Count,
      inLine: Count,
    }),
  ),
});
export type OwnSeatsView = z.infer<typeof OwnSeatsView>;

/** Seats of the registration of whoever is signed in, in sessions that take sign-ups. */
@ApiTags('own seats')
@Controller('api/v1/editions/:edition/own-seats')
export class OwnSeatsController {
  constructor(
    private readonly database: DataSource,
    private readonly registrations: OwnRegistrations,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Your seats and places in line. 404 without a registration of your own.', OwnSeatsView)
  async list(@ThisEdition() edition: Edition, @WhoIsSignedIn() signedIn: SignedIn): Promise<OwnSeatsView> {
    const own = await ownSignUps(this.database, await this.registrationOf(edition, signedIn));
    const seats = await seatsOfSessions(this.database, edition.id);
    const none = { capacity: null, taken: 0, inLine: 0 };
    return { seats: own.map((one) => ({ ...one, ...(seats.get(one.code) ?? none) })) };
  }

  @Post(':code')
  @HttpCode(200)
  @Answers(200, 'Signed up: a seat, or a place in line when all are taken; once however often.', OwnSeatsView)
  async take(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @WhoIsSignedIn() signedIn: SignedIn,
    @By() by: Actor,
  ): Promise<OwnSeatsView> {
    const wish = { registrationId: await this.registrationOf(edition, signedIn), code };
    await inTransaction(this.database, (tx) => signUp(tx, edition, wish, by, this.clock.now()));
    return this.list(edition, signedIn);
  }

  @Delete(':code')
  @HttpCode(200)
  @Answers(200, 'Given back; the first in line moves up.', OwnSeatsView)
  async giveBack(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @WhoIsSignedIn() signedIn: SignedIn,
    @By() by: Actor,
  ): Promise<OwnSeatsView> {
    const wish = { registrationId: await this.registrationOf(edition, signedIn), code };
    await inTransaction(this.database, (tx) => giveUp(tx, edition, wish, by, this.clock.now()));
    return this.list(edition, signedIn);
  }

  private async registrationOf(edition: Edition, signedIn: SignedIn): Promise<string> {
    const own = await this.registrations.find(edition, undefined, signedIn);
    if (!own) throw new NothingHere();
    return own.id;
  }
}
