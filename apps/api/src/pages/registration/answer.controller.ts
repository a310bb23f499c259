import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { InformationService } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { noRegistration, ownerActing, OwnRegistrations, statusAddress, Token } from './own-registrations.js';
import { StatusPages } from './status-pages.js';

const Answer = Token.extend({ question: z.string().max(40).catch(''), answer: z.string().max(20_000).catch('') });
type Answer = z.infer<typeof Answer>;

/** The answer to a question about one's own registration. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/answer')
export class AnswerController {
  constructor(
    private readonly own: OwnRegistrations,
    private readonly information: InformationService,
    private readonly pages: StatusPages,
    private readonly clock: Clock,
  ) {}

  @Post()
  async answer(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Answer }) { token, question, answer }: Answer,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    try {
      const by = ownerActing(token, signedIn);
      await this.information.answer(edition, registration.id, question, answer, this.clock.now(), by);
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind === 'busy') throw refusal;
      const error = { field: refusal.field ?? 'now', message: sentenceOf(refusal, language) };
      const refused = { errors: [error], typedAnswer: answer };
      const status = refusal.kind === 'conflict' ? 409 : 422;
      return this.pages.show({ edition, language, registration, token }, reply, refused, status);
    }
    return reply.redirect(statusAddress(edition, language, token), 303);
  }
}
