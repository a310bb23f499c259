import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { OffersService } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { noRegistration, ownerActing, OwnRegistrations, statusAddress, Token } from './own-registrations.js';

/** Taking the seat that is kept for who stood first in line. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/seat')
export class SeatController {
  constructor(
    private readonly own: OwnRegistrations,
    private readonly offers: OffersService,
    private readonly clock: Clock,
  ) {}

  @Post()
  async take(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    await this.offers.accept(edition, registration.id, this.clock.now(), ownerActing(token, signedIn));
    return reply.redirect(statusAddress(edition, language, token), 303);
  }
}
