import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { LettersAgainService } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { noRegistration, OwnRegistrations, Token } from './own-registrations.js';
import { StatusPages } from './status-pages.js';

/** The letter that counts, once more. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/letters')
export class LettersController {
  constructor(
    private readonly own: OwnRegistrations,
    private readonly letters: LettersAgainService,
    private readonly pages: StatusPages,
    private readonly clock: Clock,
  ) {}

  @Post()
  async again(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    try {
      await this.letters.send(edition, registration.id, this.clock.now());
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind !== 'too-many') throw refusal;
      const errors = [{ field: 'can', message: sentenceOf(refusal, language) }];
      return this.pages.show({ edition, language, registration, token }, reply, { errors }, 429);
    }
    return reply.redirect(`/${edition.code}/${language}/registration/link/sent`, 303);
  }
}
