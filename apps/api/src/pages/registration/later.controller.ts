import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { LaterAnswersService, ownForm } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { answerErrors, answersOfForm, TypedAnswers, withAnswers } from '../forms/typed-answers.js';
import { noRegistration, ownerActing, OwnRegistrations, statusAddress, Token } from './own-registrations.js';
import { StatusPages } from './status-pages.js';

const Fields = Token.extend({ answers: TypedAnswers });
const Later = z.preprocess(withAnswers, Fields);
type Later = z.infer<typeof Fields>;

/** What is asked once the registration is approved. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/later')
export class LaterController {
  constructor(
    private readonly database: DataSource,
    private readonly own: OwnRegistrations,
    private readonly later: LaterAnswersService,
    private readonly pages: StatusPages,
    private readonly clock: Clock,
  ) {}

  @Post()
  async answer(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Later }) { token, answers }: Later,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    const follower = { edition, language, registration, token };
    const { form } = await ownForm(this.database, registration.id, language);
    const given = answersOfForm(form.definition, answers, 'later');
    const wrong = answerErrors(form.definition, given, registration.country, language, 'later');
    if (wrong.length > 0) return this.pages.show(follower, reply, { errors: wrong, typedAnswers: answers });
    try {
      const by = ownerActing(token, signedIn);
      await this.later.answer(edition, registration.id, given, this.clock.now(), by);
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind === 'busy') throw refusal;
      const errors = [{ field: 'now', message: sentenceOf(refusal, language) }];
      return this.pages.show(follower, reply, { errors, typedAnswers: answers }, 409);
    }
    return reply.redirect(statusAddress(edition, language, token), 303);
  }
}
