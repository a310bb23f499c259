import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { type Seats, seatsOf, setCapacity } from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { mustMatch, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { SeatsChange, SeatsView } from './registration.views.js';

/** The on-site seats of an edition. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/seats')
export class SeatsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'How many on-site seats there are, how many are taken and free.', SeatsView)
  async read(@ThisEdition() edition: Edition, @Res({ passthrough: true }) reply: FastifyReply): Promise<Seats> {
    return tagged(await seatsOf(this.database, edition.id), reply);
  }

  @Put()
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the seats as they were read.' })
  @Answers(200, 'The capacity is set. Nobody loses a seat; below what is taken none is given.', SeatsView)
  async set(
    @ThisEdition() edition: Edition,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: SeatsChange }) { capacity }: SeatsChange,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Seats> {
    const seen = mustMatch(ifMatch);
    const change = { capacity, seen };
    const seats = await inTransaction(this.database, (tx) => setCapacity(tx, edition.id, change, by, this.clock.now()));
    return tagged(seats, reply);
  }
}

/** What an editor saw is the capacity itself: seats taken meanwhile are no reason to refuse. */
function tagged(seats: Seats, reply: FastifyReply): Seats {
  void reply.header('etag', versionTag(seats.capacity));
  return seats;
}
