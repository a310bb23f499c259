import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import {
  countDesk,
  countQueues,
  countRegistrations,
  decidersOf,
  type DeskPlace,
  readDesk,
  reasonIn,
  type RegistrationNumbers,
  REJECTION_REASONS,
} from '@app/registration';
import { ThisEdition } from '../access/requester.js';
import { idIn, PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { deskFilter, DeskReader } from './desk-reader.js';
import {
  DecidersView,
  ReasonsQuery,
  ReasonsView,
  RegistrationPage,
  RegistrationsQuery,
  RegistrationWithHistory,
} from './desk.views.js';
import { NumbersView } from './registration.views.js';

/** The accreditation team's desk: who waits, for whom, and how long. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/registrations')
export class DeskController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: DeskReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Registrations, who waits longest first, with how many stand where.', RegistrationPage)
  async list(
    @ThisEdition() edition: Edition,
    @Query({ schema: RegistrationsQuery }) { cursor, limit, ...query }: RegistrationsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationPage> {
    const now = this.clock.now();
    const filter = deskFilter(query, edition, now);
    const [page, counts, queues] = await Promise.all([
      readDesk(this.database, edition.id, filter, limit, cursor ? placeOf(cursor) : undefined),
      countDesk(this.database, edition.id, filter),
      countQueues(this.database, edition.id, filter, now),
    ]);
    const next = page.next && cursorOf(page.next);
    if (next) {
      const told = { ...query, limit: String(limit), cursor: next };
      const again = new URLSearchParams(Object.entries(told).filter((entry): entry is [string, string] => !!entry[1]));
      void reply.header('link', `</api/v1/editions/${edition.code}/registrations?${again}>; rel="next"`);
    }
    return { registrations: await this.desk.lines(edition, page.items), counts, queues, next };
  }

  @Get('numbers')
  @Answers(200, 'How many registrations stand where, by way of taking part; seats; late answers.', NumbersView)
  numbers(@ThisEdition() edition: Edition): Promise<RegistrationNumbers> {
    return countRegistrations(this.database, edition.id, this.clock.now());
  }

  @Get('reasons')
  @Answers(200, 'Reasons often used for a rejection, as applicants of a language read them.', ReasonsView)
  reasons(@Query({ schema: ReasonsQuery }) { language }: ReasonsQuery): ReasonsView {
    return { reasons: REJECTION_REASONS.map((code) => ({ code, text: reasonIn(code, language) })) };
  }

  @Get('deciders')
  @Answers(200, 'Officers and rules that have decided in this edition, for a filter.', DecidersView)
  async deciders(@ThisEdition() edition: Edition): Promise<DecidersView> {
    return { names: await decidersOf(this.database, edition.id) };
  }

  @Get(':id')
  @Answers(
    200,
    'One registration with its history, oldest first. Its ETag is wanted by a decision.',
    RegistrationWithHistory,
  )
  read(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    return this.desk.one({ edition, id }, reply);
  }
}

function cursorOf(place: DeskPlace): string {
  return 'skip' in place ? `s${place.skip}` : `${place.at.getTime()}.${place.submittedAt.getTime()}.${place.id}`;
}

function placeOf(cursor: string): DeskPlace {
  if (cursor.startsWith('s')) return { skip: Number(cursor.slice(1)) };
  const [at, submittedAt, id] = cursor.split('.');
  return { at: new Date(Number(at)), submittedAt: new Date(Number(submittedAt)), id: idIn(id) };
}
