import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  countDesk,
  countRegistrations,
  DecideService,
  type DeskPlace,
  readDesk,
  readRegistration,
  type RegistrationNumbers,
} from '@app/registration';
import { NothingHere } from '../access/access.errors.js';
import { By, ThisEdition } from '../access/requester.js';
import { mustMatch, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import {
  NumbersView,
  RegistrationPage,
  RegistrationsQuery,
  registrationView,
  RegistrationWithHistory,
  RejectionBody,
} from './registration.views.js';

const IF_MATCH = { name: 'If-Match', required: true, description: 'ETag of the registration as it was read.' };

/** The accreditation team's desk: who waits, who decides, and why. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/registrations')
export class DeskController {
  constructor(
    private readonly database: DataSource,
    private readonly decisions: DecideService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Registrations, who waits longest first, with how many stand where.', RegistrationPage)
  async list(
    @ThisEdition() edition: Edition,
    @Query({ schema: RegistrationsQuery }) { cursor, limit, q, ...filter }: RegistrationsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationPage> {
    const wanted = { ...filter, search: q };
    const page = await readDesk(this.database, edition.id, wanted, limit, cursor ? placeOf(cursor) : undefined);
    const counts = await countDesk(this.database, edition.id, wanted);
    const next = page.next && cursorOf(page.next);
    if (next) {
      const told = { ...filter, q, limit: String(limit), cursor: next };
      const query = new URLSearchParams(Object.entries(told).filter((entry): entry is [string, string] => !!entry[1]));
      void reply.header('link', `</api/v1/editions/${edition.code}/registrations?${query}>; rel="next"`);
    }
    return { registrations: page.items.map(registrationView), counts, next };
  }

  @Get('numbers')
  @Answers(200, 'How many registrations stand where, by way of taking part; seats; late answers.', NumbersView)
  numbers(@ThisEdition() edition: Edition): Promise<RegistrationNumbers> {
    return countRegistrations(this.database, edition.id, this.clock.now());
  }

  @Get(':id')
  @Answers(
    200,
    'One registration with its history, oldest first. Its ETag is wanted by a decision.',
    RegistrationWithHistory,
  )
  read(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    return this.readNow(edition, idIn(id), reply);
  }

  @Post(':id/approval')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @Answers(200, 'Approved; the confirmation is on its way.', RegistrationWithHistory)
  async approve(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    const on = { edition, id: idIn(id), version: mustMatch(ifMatch) };
    await this.decisions.approve(on, by, this.clock.now());
    return this.readNow(edition, id, reply);
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @Answers(200, 'Rejected; the seat is free, the letter with the reason is on its way.', RegistrationWithHistory)
  async reject(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: RejectionBody }) { reason }: RejectionBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    const on = { edition, id: idIn(id), version: mustMatch(ifMatch) };
    await this.decisions.reject(on, reason, by, this.clock.now());
    return this.readNow(edition, id, reply);
  }

  private async readNow(edition: Edition, id: string, reply: FastifyReply): Promise<RegistrationWithHistory> {
    const { registration, history } = await readRegistration(this.database, edition.id, id);
    void reply.header('etag', versionTag(registration.version));
    return { ...registrationView(registration), history };
  }
}

function idIn(path: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(path)) throw new NothingHere();
  return path;
}

function cursorOf({ submittedAt, id }: DeskPlace): string {
  return `${submittedAt.getTime()}.${id}`;
}

function placeOf(cursor: string): DeskPlace {
  const [milliseconds, id] = cursor.split('.');
  return { submittedAt: new Date(Number(milliseconds)), id: idIn(id) };
}
