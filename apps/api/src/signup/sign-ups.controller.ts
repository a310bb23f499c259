import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor, SignedIn } from '@app/identity';
import { NoSuchSession, organizes, readDraftSession } from '@app/programme';
import {
  readSignUpRule,
  removeSignUp,
  seatFromLine,
  seatsOfSessions,
  setSignUpRule,
  signedUpFor,
  signedUpForOrganizers,
  signUpsCsv,
  signUpsForOrganizersCsv,
} from '@app/signup';
import { By, ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { SeenVersion, tagged } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import {
  OwnSignUpsView,
  RemovalBody,
  SeatBody,
  SignUpRuleBody,
  SignUpRuleView,
  SignUpsView,
  viewOwnSignUps,
  viewSignUps,
} from './sign-ups.views.js';

/** Who signed up for the sessions that take sign-ups: by name for the programme's editors, for each session's organizers who agreed to it. */
@ApiTags('sign-ups')
@Controller('api/v1/editions/:edition')
export class SignUpsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('draft-sessions/:code/sign-ups')
  @Answers(200, 'Seats and line of one session, with names.', SignUpsView)
  async list(@ThisEdition() edition: Edition, @Param('code') code: string): Promise<SignUpsView> {
    if (!(await readDraftSession(this.database, edition.id, code))) throw new NoSuchSession();
    const seats = (await seatsOfSessions(this.database, edition.id)).get(code);
    return viewSignUps(seats, await signedUpFor(this.database, edition.id, code));
  }

  @Get('draft-sessions/:code/sign-ups.csv')
  @Answers(200, 'The same as a table (text/csv, UTF-8 with BOM, RFC 4180).')
  async csv(@ThisEdition() edition: Edition, @Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    if (!(await readDraftSession(this.database, edition.id, code))) throw new NoSuchSession();
    await this.sendCsv(edition, code, signUpsCsv(await signedUpFor(this.database, edition.id, code)), reply);
  }

  @Post('draft-sessions/:code/sign-ups/:id/seat')
  @HttpCode(200)
  @Answers(200, 'Somebody in line has a seat before those who came first, and is told by a letter.', SignUpsView)
  async seat(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: SeatBody }) body: SeatBody,
    @By() by: Actor,
  ): Promise<SignUpsView> {
    const wish = { ...body, code, signUpId: id };
    await inTransaction(this.database, (tx) => seatFromLine(tx, edition, wish, by, this.clock.now()));
    return this.list(edition, code);
  }

  @Post('draft-sessions/:code/sign-ups/:id/removal')
  @HttpCode(200)
  @Answers(200, 'Taken off the list and told why by a letter; a seat goes to whoever waits.', SignUpsView)
  async remove(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: RemovalBody }) body: RemovalBody,
    @By() by: Actor,
  ): Promise<SignUpsView> {
    const wish = { ...body, code, signUpId: id };
    await inTransaction(this.database, (tx) => removeSignUp(tx, edition, wish, by, this.clock.now()));
    return this.list(edition, code);
  }

  @Get('own-sessions/:code/sign-ups')
  @Answers(200, 'Seats and line of a session that you organize, with the names of who agreed to it.', OwnSignUpsView)
  async own(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @WhoIsSignedIn() signedIn: SignedIn,
  ): Promise<OwnSignUpsView> {
    await this.mustOrganize(edition, code, signedIn);
    const seats = (await seatsOfSessions(this.database, edition.id)).get(code);
    return viewOwnSignUps(seats, await signedUpForOrganizers(this.database, edition.id, code));
  }

  @Get('own-sessions/:code/sign-ups.csv')
  @Answers(200, 'The same as a table (text/csv, UTF-8 with BOM, RFC 4180).')
  async ownCsv(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.mustOrganize(edition, code, signedIn);
    const list = await signedUpForOrganizers(this.database, edition.id, code);
    await this.sendCsv(edition, code, signUpsForOrganizersCsv(list), reply);
  }

  @Get('sign-up-rule')
  @Answers(200, 'What the edition allows of who signs up; the ETag is what a change wants.', SignUpRuleView)
  async rule(
    @ThisEdition() edition: Edition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignUpRuleView> {
    return tagged(await readSignUpRule(this.database, edition.id), reply);
  }

  @Put('sign-up-rule')
  @Answers(200, 'The rule as it is now.', SignUpRuleView)
  async setRule(
    @ThisEdition() edition: Edition,
    @Body({ schema: SignUpRuleBody }) { overlapsAllowed }: SignUpRuleBody,
    @SeenVersion() version: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignUpRuleView> {
    const now = this.clock.now();
    const set = await inTransaction(this.database, (tx) =>
      setSignUpRule(tx, edition.id, version, overlapsAllowed, by, now),
    );
    return tagged(set, reply);
  }

  private async sendCsv(edition: Edition, code: string, table: string, reply: FastifyReply): Promise<void> {
    await reply
      .type('text/csv; charset=utf-8')
      .headers({
        'content-disposition': `attachment; filename="${edition.code}-${code}-sign-ups.csv"`,
        'cache-control': 'private, no-store',
      })
      .send(table);
  }

  /** For everybody else there is no such session. */
  private async mustOrganize(edition: Edition, code: string, { personId }: SignedIn): Promise<void> {
    const isTheirs = personId && (await organizes(this.database, { editionId: edition.id, code }, personId));
    if (!isTheirs) throw new NoSuchSession();
  }
}
