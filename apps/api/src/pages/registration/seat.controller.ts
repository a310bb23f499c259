import { Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '@app/config';
import { OffersService } from '@app/registration';
import { type Follower, WhoFollows } from './follower.js';

/** Taking the seat that is kept for who stood first in line. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/seat')
export class SeatController {
  constructor(
    private readonly offers: OffersService,
    private readonly clock: Clock,
  ) {}

  @Post()
  async take(@WhoFollows() { edition, registration, by, address }: Follower, @Res() reply: FastifyReply) {
    await this.offers.accept(edition, registration.id, this.clock.now(), by);
    return reply.redirect(address, 303);
  }
}
