import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { type Seats, seatsOf, setCapacity } from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
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
  @Answers(200, 'The capacity is set. Nobody loses a seat; below what is taken none is given.', SeatsView)
  async set(
    @ThisEdition() edition: Edition,
    @SeenVersion() seen: number,
    @Body({ schema: SeatsChange }) { capacity }: SeatsChange,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Seats> {
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
